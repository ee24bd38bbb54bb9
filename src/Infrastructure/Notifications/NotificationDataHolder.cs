using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>
/// How a fan could be reached: open windows and agreed subscriptions. What was written to them is the outbox's, see
/// <see cref="OutboxErasure"/>.
/// </summary>
internal sealed class NotificationDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    public string Room => "notifications";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (!erasure.AccountClosed)
        {
            return new HeldData(0);
        }
        var (appId, openId) = (erasure.Fan.AppId, erasure.Fan.OpenId);
        var windows = await db.Set<WindowRow>()
            .Where(row => row.AppId == appId && row.OpenId == openId)
            .ToListAsync(cancel);
        var subscriptions = await db.Set<SubscriptionRow>()
            .Where(row => row.AppId == appId && row.OpenId == openId)
            .ToListAsync(cancel);
        db.RemoveRange(windows);
        db.RemoveRange(subscriptions);
        return new HeldData(windows.Count + subscriptions.Count);
    }
}
