using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>
/// Which of an author's texts and pictures were judged, and how; the content itself is never here. A check that goes while
/// its verdict is awaited leaves the content unshown.
/// </summary>
internal sealed class ModerationDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    public string Room => "moderation";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (!erasure.AccountClosed)
        {
            return new HeldData(0);
        }
        var (app, openId) = (erasure.Fan.AppId, erasure.Fan.OpenId);
        var checks = await db.Set<ContentCheck>()
            .Where(check => check.AppId == app && check.OpenId == openId)
            .ToListAsync(cancel);
        db.RemoveRange(checks);
        return new HeldData(checks.Count);
    }
}
