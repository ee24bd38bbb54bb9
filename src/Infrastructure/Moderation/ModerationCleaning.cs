using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Moderation;

/// <summary>Forgets old checks, verdicts that nobody had asked for and the counts of past days, a few at a time.</summary>
public sealed class ModerationCleaning(IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;

    /// <summary>A check finds a verdict that was faster than itself within minutes.</summary>
    private static readonly TimeSpan KeepVerdict = TimeSpan.FromDays(1);

    private readonly string checks = Forget(ContentCheckMapping.Table, "asked_at", dialect);
    private readonly string verdicts = Forget(EarlyVerdictMapping.Table, "came_at", dialect);

    private readonly string counts =
        $"DELETE FROM {CheckCountMapping.Table} WHERE day < @p0 AND author IN ({dialect.First($"SELECT author FROM {CheckCountMapping.Table} WHERE day < @p0 ORDER BY day, author", Step)})";

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await writer.RepeatAsync(checks, [dialect.Time(now - ContentCheck.Kept)], cancel);
        await writer.RepeatAsync(verdicts, [dialect.Time(now - KeepVerdict)], cancel);
        var today = UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        await writer.RepeatAsync(counts, [today], cancel);
    }

    private static string Forget(string table, string time, SqlDialect dialect) =>
        $"DELETE FROM {table} WHERE id IN ({dialect.First($"SELECT id FROM {table} WHERE {time} < @p0 ORDER BY {time}", Step)})";
}
