using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>How often a member may win in a Shanghai month and year, over all campaigns.</summary>
public static class WinLimits
{
    /// <summary>Members who have won as often as these settings allow.</summary>
    public static async Task<IReadOnlySet<MemberId>> FindFullAsync(
        this ICampaignWins wins,
        CampaignSettings settings,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var full = new HashSet<MemberId>();
        foreach (var (since, limit) in Of(settings, now))
        {
            full.UnionWith(await wins.FindFullAsync(since, limit, cancel));
        }
        return full;
    }

    /// <summary>Whether this member has.</summary>
    public static async Task<bool> IsFullAsync(
        this ICampaignWins wins,
        CampaignSettings settings,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var (since, limit) in Of(settings, now))
        {
            if (await wins.CountAsync(member, since, cancel) >= limit)
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<(DateTimeOffset Since, int Limit)> Of(
        CampaignSettings settings,
        DateTimeOffset now
    )
    {
        var today = UnionCalendar.DayOf(now);
        if (settings.WinsPerMonth > 0)
        {
            yield return (
                UnionCalendar.StartOf(new(today.Year, today.Month, 1)),
                settings.WinsPerMonth
            );
        }
        if (settings.WinsPerYear > 0)
        {
            yield return (UnionCalendar.StartOf(new(today.Year, 1, 1)), settings.WinsPerYear);
        }
    }
}
