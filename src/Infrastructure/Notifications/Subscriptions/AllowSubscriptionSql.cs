using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications.Templates;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Notifications.Subscriptions;

internal sealed class AllowSubscriptionSql(SqlDialect dialect, TemplateBook templates)
    : IHotWriteSql<AllowSubscription>
{
    private readonly string insert = dialect.InsertUnlessThere(
        SubscriptionMapping.Table,
        ["event_key", "app_id", "open_id", "template_id", "standing", "given_at", "ended"],
        ["event_key"]
    );

    public HotStatement StatementFor(AllowSubscription write) =>
        new(
            insert,
            [
                write.EventKey,
                write.Fan.AppId,
                write.Fan.OpenId,
                write.TemplateId,
                templates.IsLongTerm(write.TemplateId) ? 1 : 0,
                dialect.Time(write.At),
                (int)SubscriptionEnd.None,
            ]
        );
}
