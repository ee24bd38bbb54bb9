using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Conversations;

/// <summary>Where the fan stood in a chat. What was said lies in the inbox, see <see cref="Inbox.InboxErasure"/>.</summary>
internal sealed class ConversationDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    public string Room => "conversations";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (!erasure.AccountClosed)
        {
            return new HeldData(0);
        }
        var standing = await db.Set<ConversationRow>()
            .Where(row => row.AppId == erasure.Fan.AppId && row.OpenId == erasure.Fan.OpenId)
            .ToListAsync(cancel);
        db.RemoveRange(standing);
        return new HeldData(standing.Count);
    }
}
