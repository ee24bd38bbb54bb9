using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Adds to the use case's own save.</summary>
internal sealed class Outbox(UnionDbContext db, TimeProvider clock) : IOutbox
{
    public void AddText(FanIdentity fan, string text, string dedupeKey)
    {
        var now = clock.GetUtcNow();
        db.Add(
            new OutboxMessage
            {
                AppId = fan.AppId,
                OpenId = fan.OpenId,
                Kind = "text",
                Body = FanMessageBody.Text(text).Body,
                DedupeKey = dedupeKey,
                CreatedAt = now,
                DueAt = now,
                LeaseUntil = now,
            }
        );
    }
}
