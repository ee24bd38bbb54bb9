using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Lotteries.Instant.Trials;

/// <summary>When invented members come to an instant win: each with all his chances, at any time of the day, or most of them right after cards came in.</summary>
internal static class TrialVisits
{
    /// <summary>Of ten that come at a peak so many come at once.</summary>
    private const int HastyOfTen = 8;

    private static readonly TimeSpan Rush = TimeSpan.FromMinutes(30);

    public static long CountOf(CampaignView campaign, int members)
    {
        var terms = InstantTerms.Read(campaign.Terms)!;
        return members
            * (
                terms.ChancesOnce
                + FurtherOf(campaign)
                + ((long)terms.ChancesDaily * DaysOf(campaign).Count)
            );
    }

    /// <summary>Further chances of each: as many as the rules allow, whatever they are given for.</summary>
    public static int FurtherOf(CampaignView campaign)
    {
        var rules = campaign.Settings.Chances;
        return rules.Gifts.Count == 0 ? 0
            : rules.MostPerDay == 0 ? rules.MostPerMember
            : (int)Math.Min(rules.MostPerMember, (long)rules.MostPerDay * DaysOf(campaign).Count);
    }

    /// <returns>In order of time.</returns>
    public static IEnumerable<(DateTimeOffset At, int Member)> Of(
        CampaignView campaign,
        TrialAsk ask
    )
    {
        var terms = InstantTerms.Read(campaign.Terms)!;
        var whole = new CampaignSlice(campaign.OpensAt, campaign.ClosesAt);
        List<CampaignSlice> spans =
        [
            .. Enumerable.Repeat(whole, terms.ChancesOnce + FurtherOf(campaign)),
            .. DaysOf(campaign).SelectMany(day => Enumerable.Repeat(day, terms.ChancesDaily)),
        ];
        var ticks = new long[spans.Count * ask.Members];
        var members = new int[ticks.Length];
        var next = 0;
        foreach (var span in spans)
        {
            var starts = StartsIn(span, terms);
            for (var member = 0; member < ask.Members; member++)
            {
                (ticks[next], members[next]) = (TickIn(span, starts, ask.IsPeaked), member);
                next++;
            }
        }
        Array.Sort(ticks, members);
        return ticks.Zip(members, (tick, member) => (new DateTimeOffset(tick, default), member));
    }

    private static long TickIn(CampaignSlice span, List<DateTimeOffset> starts, bool isPeaked)
    {
        if (isPeaked && Random.Shared.Next(10) < HastyOfTen)
        {
            var start = starts[Random.Shared.Next(starts.Count)];
            var until = start + Rush < span.Until ? start + Rush : span.Until;
            return Random.Shared.NextInt64(start.UtcTicks, until.UtcTicks);
        }
        return Random.Shared.NextInt64(span.From.UtcTicks, span.Until.UtcTicks);
    }

    private static List<DateTimeOffset> StartsIn(CampaignSlice span, InstantTerms terms)
    {
        var starts = terms
            .Releases.Select(release => release.At)
            .Where(at => at >= span.From && at < span.Until)
            .Distinct()
            .ToList();
        return starts.Count > 0 ? starts : [span.From];
    }

    /// <summary>Chances of a day are counted by China's clock.</summary>
    private static List<CampaignSlice> DaysOf(CampaignView campaign)
    {
        var days = new List<CampaignSlice>();
        for (var from = campaign.OpensAt; from < campaign.ClosesAt; from = days[^1].Until)
        {
            var next = UnionCalendar.StartOf(UnionCalendar.DayOf(from).AddDays(1));
            days.Add(new(from, next < campaign.ClosesAt ? next : campaign.ClosesAt));
        }
        return days;
    }
}
