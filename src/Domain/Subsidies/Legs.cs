using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>The tickets of one way home, as far as they were read.</summary>
internal static class Legs
{
    /// <summary>As they were ridden, in whatever order they were sent; those without a day are left out.</summary>
    public static IReadOnlyList<DocumentReading> InOrder(IEnumerable<CaseMaterial> tickets) =>
        [
            .. tickets
                .Select(ticket => ticket.Reading)
                .OfType<DocumentReading>()
                .Where(reading => reading.TravelDate is not null)
                .GroupBy(reading => reading.TravelDate)
                .OrderBy(day => day.Key)
                .SelectMany(day => OfOneDay([.. day])),
        ];

    /// <summary>Two days apart is what 48 hours may look like: not every ticket prints an hour.</summary>
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

    /// <summary>By the hour where all print one, else each from where the one before arrived.</summary>
    private static IEnumerable<DocumentReading> OfOneDay(List<DocumentReading> left)
    {
        if (left.All(leg => leg.Departs is not null))
        {
            foreach (var leg in left.OrderBy(leg => leg.Departs))
            {
                yield return leg;
            }
            yield break;
        }
        DocumentReading? before = null;
        while (left.Count > 0)
        {
            var next =
                left.Find(leg => before is not null && Meet(before, leg))
                ?? left.Find(leg => !left.Exists(other => Meet(other, leg)))
                ?? left[0];
            left.Remove(next);
            yield return before = next;
        }
    }

    private static bool Meet(DocumentReading arriving, DocumentReading leaving) =>
        arriving.To is not null && arriving.To == leaving.From;
}
