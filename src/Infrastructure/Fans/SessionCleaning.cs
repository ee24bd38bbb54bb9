using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>Forgets expired sessions, with the session_key they hold, and expired refresh tokens, a few at a time.</summary>
public sealed class SessionCleaning(IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;

    private readonly string[] forget =
    [
        Forget(MiniProgramSession.Table, dialect),
        Forget(RefreshTokenMapping.Table, dialect),
    ];

    public async Task CleanAsync(DateTimeOffset now)
    {
        foreach (var sql in forget)
        {
            WriteResult met;
            do
            {
                met = await writer.WriteAsync([
                    new HotStatement(sql, [dialect.Time(now)], RowRule.One),
                ]);
            } while (met == WriteResult.Committed); // Refused: nothing was left to delete.
        }
    }

    private static string Forget(string table, SqlDialect dialect) =>
        $"DELETE FROM {table} WHERE id IN ({dialect.First($"SELECT id FROM {table} WHERE expires_at < @p0 ORDER BY expires_at", Step)})";
}
