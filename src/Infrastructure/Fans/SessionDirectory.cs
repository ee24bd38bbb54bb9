using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>Asked by every call of the mini-program: one prepared statement, no change tracker.</summary>
internal sealed class SessionDirectory(HotReads reads, SqlDialect dialect) : ISessionDirectory
{
    private const string Sql = $"""
        SELECT fan.app_id, fan.open_id FROM {MiniProgramSession.Table} session
        JOIN {FanMapping.Table} fan ON fan.id = session.fan_id
        WHERE session.id = @p0 AND session.ended_at IS NULL AND session.expires_at > @p1
        """;

    public async Task<FanIdentity?> FindFanAsync(
        MiniProgramSessionId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await reads.FirstAsync(
            Sql,
            [id.Value, dialect.Time(now)],
            row => (object)new FanIdentity(row.GetString(0), row.GetString(1)),
            cancel
        );
        // A sign-in that was in flight when its fan was erased leaves a session that opens nothing.
        return
            found is FanIdentity fan
            && !fan.OpenId.StartsWith(Fan.ErasedPrefix, StringComparison.Ordinal)
            ? fan
            : null;
    }
}
