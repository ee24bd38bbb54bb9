using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class MeetFanSql(SqlDialect dialect) : IHotWriteSql<MeetFan>
{
    private readonly string insert = dialect.InsertUnlessThere(
        FanMapping.Table,
        ["app_id", "open_id", "id", "person_id", "first_seen_at"],
        ["app_id", "open_id"]
    );

    public HotStatement StatementFor(MeetFan write)
    {
        var fan = Fan.Meet(write.Fan, write.At);
        return new(
            insert,
            [fan.AppId, fan.OpenId, fan.Id.Value, fan.PersonId.Value, dialect.Time(fan.FirstSeenAt)]
        );
    }
}
