using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>The tickets of one way home, as far as they were read.</summary>
internal static class Legs
{
    /// <summary>By day; those without one are left out.</summary>
    public static IReadOnlyList<DocumentReading> InOrder(IEnumerable<CaseMaterial> tickets) =>
        [
            .. tickets
                .Select(ticket => ticket.Reading)
                .OfType<DocumentReading>()
                .Where(reading => reading.TravelDate is not null)
                .OrderBy(reading => reading.TravelDate),
        ];

    /// <summary>Tickets print days alone: two days apart is what 48 hours may look like.</summary>
    public static bool AreOneWay(IEnumerable<CaseMaterial> tickets, int legHours)
    {
        var legs = InOrder(tickets);
        var days = (legHours + 23) / 24;
        return legs.Zip(legs.Skip(1))
            .All(pair =>
                pair.Second.TravelDate!.Value.DayNumber - pair.First.TravelDate!.Value.DayNumber
                <= days
            );
    }
}
