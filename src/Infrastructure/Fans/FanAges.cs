using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class FanAges(HotReads reads, SqlDialect dialect) : IFanAges
{
    private const string Sql =
        $"SELECT first_seen_at FROM {FanMapping.Table} WHERE app_id = @p0 AND open_id = @p1";

    public async Task<DateTimeOffset?> FirstMetAsync(FanIdentity fan, CancellationToken cancel)
    {
        var found = await reads.FirstAsync(
            Sql,
            [fan.AppId, fan.OpenId],
            row => (object)dialect.ReadTime(row, 0),
            cancel
        );
        return (DateTimeOffset?)found;
    }
}
