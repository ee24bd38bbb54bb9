using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Adds to the use case's own save.</summary>
internal sealed class Outbox(UnionDbContext db, TimeProvider clock) : IOutbox
{
    public void AddText(FanIdentity fan, string text, string dedupeKey) =>
        Add(fan, "text", FanMessageBody.Text(text).Body, dedupeKey, null, OutboxLane.Prompt);

    public void AddNotice(FanIdentity fan, Notice notice, string dedupeKey) =>
        Add(
            fan,
            NoticeBody.Kind,
            NoticeBody.Write(notice),
            dedupeKey,
            notice.ExpiresAt,
            notice.IsMailing ? OutboxLane.Mailing : OutboxLane.Prompt
        );

    private void Add(
        FanIdentity fan,
        string kind,
        string body,
        string dedupeKey,
        DateTimeOffset? expiresAt,
        OutboxLane lane
    )
    {
        var now = clock.GetUtcNow();
        db.Add(
            new OutboxMessage
            {
                AppId = fan.AppId,
                OpenId = fan.OpenId,
                Kind = kind,
                Body = body,
                DedupeKey = dedupeKey,
                CreatedAt = now,
                DueAt = now,
                ExpiresAt = expiresAt?.ToUniversalTime(),
                Lane = (int)lane,
            }
        );
    }
}
