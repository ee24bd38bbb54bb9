using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cards;

/// <summary>Forgets expired verification tickets and the counters of past days.</summary>
public sealed class CardCleaning(IHotWriter writer, SqlDialect dialect)
{
    private const string ForgetTickets = "DELETE FROM cards_tickets WHERE expires_at < @p0";

    private const string ForgetTries = $"DELETE FROM {AttemptRowMapping.Table} WHERE day < @p0";

    /// <summary>A late confirmation is still answered by what it did, so tickets outlive themselves.</summary>
    private static readonly TimeSpan TicketGrace = TimeSpan.FromHours(1);

    public Task CleanAsync(DateTimeOffset now) =>
        writer.WriteAsync([
            new HotStatement(ForgetTickets, [dialect.Time(now - TicketGrace)]),
            new HotStatement(ForgetTries, [AttemptRow.NumberOf(UnionCalendar.DayOf(now))]),
        ]);
}
