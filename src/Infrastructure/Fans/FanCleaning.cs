using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>
/// Forgets expired sessions, expired refresh tokens and conflicts settled long ago, a few at a time.
/// </summary>
public sealed class FanCleaning(IHotWriter writer, SqlDialect dialect)
{
    /// <summary>As long as somebody may ask why two persons became one late. The trail keeps its line.</summary>
    public static readonly TimeSpan KeepSettled = TimeSpan.FromDays(180);

    private const int Step = 500;

    private readonly string sessions = Forget(MiniProgramSession.Table, "expires_at", dialect);
    private readonly string tokens = Forget(RefreshTokenMapping.Table, "expires_at", dialect);
    private readonly string conflicts = Forget(JoinConflictMapping.Table, "settled_at", dialect);

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await writer.RepeatAsync(sessions, [dialect.Time(now)], cancel);
        await writer.RepeatAsync(tokens, [dialect.Time(now)], cancel);
        await writer.RepeatAsync(conflicts, [dialect.Time(now - KeepSettled)], cancel);
    }

    private static string Forget(string table, string time, SqlDialect dialect) =>
        $"DELETE FROM {table} WHERE id IN ({dialect.First($"SELECT id FROM {table} WHERE {time} < @p0 ORDER BY {time}", Step)})";
}
