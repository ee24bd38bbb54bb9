using System.Data.Common;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class FanIdentities(HotReads reads, SqlDialect dialect) : IFanIdentities
{
    private const string Sql = $"""
        SELECT app_id, open_id, followed_at, unfollowed_at FROM {FanMapping.Table}
        WHERE person_id = (SELECT person_id FROM {FanMapping.Table} WHERE app_id = @p0 AND open_id = @p1)
        """;

    public async ValueTask<IReadOnlyList<KnownIdentity>> OfSamePersonAsync(
        FanIdentity fan,
        CancellationToken cancel
    ) => await reads.AllAsync(Sql, [fan.AppId, fan.OpenId], Map, cancel);

    private KnownIdentity Map(DbDataReader row)
    {
        var left = TimeAt(row, 3);
        return new KnownIdentity(
            new FanIdentity(row.GetString(0), row.GetString(1)),
            left is not null && !(TimeAt(row, 2) > left)
        );
    }

    private DateTimeOffset? TimeAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : dialect.ReadTime(row, column);
}
