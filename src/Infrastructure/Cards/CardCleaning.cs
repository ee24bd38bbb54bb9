using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
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

    private readonly string forgetTickets =
        $"DELETE FROM cards_tickets WHERE id IN ({dialect.First("SELECT id FROM cards_tickets WHERE expires_at < @p0 ORDER BY expires_at", Step)})";

    private readonly string forgetCodes =
        $"DELETE FROM {TakeOverCode.Table} WHERE id IN ({dialect.First($"SELECT id FROM {TakeOverCode.Table} WHERE expires_at < @p0 ORDER BY expires_at", Step)})";

    private readonly string forgetTries =
        $"DELETE FROM {Tries} WHERE day < @p0 AND subject IN ({dialect.First($"SELECT subject FROM {Tries} WHERE day < @p0 ORDER BY day, scope, subject", Step)})";

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
    }
}
