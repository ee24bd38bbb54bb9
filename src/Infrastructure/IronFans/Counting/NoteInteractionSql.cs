using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Counting;

internal sealed class NoteInteractionSql(SqlDialect dialect) : IHotWriteSql<NoteInteraction>
{
    private const string Insert =
        $"INSERT INTO {IronFansMapping.Interactions} (cause, fan_id, kind, at) VALUES (@p2, {PersonSql.FanOf}, @p3, @p4)";

    public HotStatement StatementFor(NoteInteraction write)
    {
        var one = write.Interaction;
        return new(
            Insert,
            [one.Fan.AppId, one.Fan.OpenId, one.Cause, (int)one.Kind.Code, dialect.Time(one.At)]
        );
    }
}
