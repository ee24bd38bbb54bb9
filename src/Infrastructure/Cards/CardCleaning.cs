using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Cards.Codes;
using WeChatUnion.Infrastructure.Cards.Guard;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>
/// Forgets expired verification tickets and the counters of past days, a few at a time, so that
/// nothing else waits for it.
/// </summary>
public sealed class CardCleaning(IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;
    private const string Tries = AttemptRowMapping.Table;
    private const string Uses = CodeUseRowMapping.Table;
    private const string Failures = FailedTryRowMapping.Table;

    private readonly string forgetTickets =
        $"DELETE FROM cards_tickets WHERE id IN ({dialect.First("SELECT id FROM cards_tickets WHERE expires_at < @p0 ORDER BY expires_at", Step)})";

    private readonly string forgetCodes =
        $"DELETE FROM {TakeOverCode.Table} WHERE id IN ({dialect.First($"SELECT id FROM {TakeOverCode.Table} WHERE expires_at < @p0 ORDER BY expires_at", Step)})";

    private readonly string forgetTries =
        $"DELETE FROM {Tries} WHERE day < @p0 AND subject IN ({dialect.First($"SELECT subject FROM {Tries} WHERE day < @p0 ORDER BY day, scope, subject", Step)})";

    private readonly string forgetFailures =
        $"DELETE FROM {Failures} WHERE bucket IN ({dialect.First($"SELECT bucket FROM {Failures} WHERE bucket < @p0 ORDER BY bucket", Step)})";

    private readonly string forgetUses =
        $"DELETE FROM {Uses} WHERE slot IN ({dialect.First($"SELECT slot FROM {Uses} WHERE slot < @p0 ORDER BY slot", Step)})";

    private static readonly TimeSpan UsesKept = TimeSpan.FromHours(1);

    /// <summary>Long enough to look into an alarm; digests of who failed are kept no longer.</summary>
    private static readonly TimeSpan FailuresKept = TimeSpan.FromDays(30);

    /// <summary>A late confirmation is still answered by what it did, so tickets outlive themselves.</summary>
    private static readonly TimeSpan TicketGrace = TimeSpan.FromHours(1);

    /// <summary>Those of the last hour are counted when another is asked for.</summary>
    private static readonly TimeSpan CodeGrace = TimeSpan.FromHours(2);

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await writer.RepeatAsync(forgetTickets, [dialect.Time(now - TicketGrace)], cancel);
        await writer.RepeatAsync(forgetCodes, [dialect.Time(now - CodeGrace)], cancel);
        var today = UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        await writer.RepeatAsync(forgetTries, [today], cancel);
        var bucket = FailedTryRow.BucketOf(now - FailuresKept);
        await writer.RepeatAsync(forgetFailures, [bucket], cancel);
        await writer.RepeatAsync(forgetUses, [CardCodeSlot.Of(now - UsesKept)], cancel);
    }
}
