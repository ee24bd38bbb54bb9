using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

public sealed class UnionIdSeenSql(SqlDialect dialect) : IHotWriteSql<UnionIdSeen>
{
    private readonly string insert = dialect.InsertUnlessThere(
        UnionIdSightingMapping.Table,
        ["app_id", "open_id", "union_id", "seen_at"],
        ["app_id", "open_id", "union_id"]
    );

    public HotStatement StatementFor(UnionIdSeen write) =>
        new(insert, [write.Fan.AppId, write.Fan.OpenId, write.UnionId, dialect.Time(write.At)]);
}
