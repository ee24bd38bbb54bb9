using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Gateway.Lotteries.Desk.Instant;

/// <summary>Prizes spread over the days of a campaign, so that none are gone on the first evening.</summary>
internal static class DailyReleases
{
    private const int Most = 100;

    /// <summary>One release at the opening and one each day at the same time of day; what does not divide comes later.</summary>
    /// <param name="blanks">Of the whole deck.</param>
    public static IReadOnlyList<DeckRelease> Of(
        DateTimeOffset opens,
        DateTimeOffset closes,
        IReadOnlyList<CampaignPrize> prizes,
        int blanks
    )
    {
        var first = TimeZoneInfo.ConvertTime(opens, UnionCalendar.Shanghai).DateTime;
        var times = Enumerable
            .Range(0, Most)
            .Select(day => UnionCalendar.InstantOf(first.AddDays(day)))
            .TakeWhile(at => at < closes)
            .ToList();
        return
        [
            .. times.Select(
                (at, i) =>
                    new DeckRelease(
                        at,
                        [.. prizes.Select(prize => PartOf(prize.Count, i))],
                        PartOf(blanks, i)
                    )
            ),
        ];

        int PartOf(int count, int i) =>
            (int)(((long)count * (i + 1) / times.Count) - ((long)count * i / times.Count));
    }
}
