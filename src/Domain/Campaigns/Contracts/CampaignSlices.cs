using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <param name="From">First moment.</param>
/// <param name="Until">First moment after it.</param>
public sealed record CampaignSlice(DateTimeOffset From, DateTimeOffset Until);

/// <summary>A campaign's time in parts that are counted: Shanghai hours of a short one, days of a longer one. The first and the last may be cut off.</summary>
public static class CampaignSlices
{
    /// <summary>Up to this by hours, beyond it by days.</summary>
    public static readonly TimeSpan LongestByHour = TimeSpan.FromDays(3);

    public static bool AreHours(DateTimeOffset opens, DateTimeOffset closes) =>
        closes - opens <= LongestByHour;

    /// <summary>Without a gap from the opening to the closing; at most some 370.</summary>
    public static IReadOnlyList<CampaignSlice> Of(DateTimeOffset opens, DateTimeOffset closes)
    {
        var byHour = AreHours(opens, closes);
        var slices = new List<CampaignSlice>();
        for (var from = opens; from < closes; from = slices[^1].Until)
        {
            var next = byHour ? NextHour(from) : NextDay(from);
            slices.Add(new(from, next < closes ? next : closes));
        }
        return slices;
    }

    private static DateTimeOffset NextDay(DateTimeOffset at) =>
        UnionCalendar.StartOf(UnionCalendar.DayOf(at).AddDays(1));

    private static DateTimeOffset NextHour(DateTimeOffset at)
    {
        var shown = TimeZoneInfo.ConvertTime(at, UnionCalendar.Shanghai).DateTime;
        return UnionCalendar.InstantOf(shown.Date.AddHours(shown.Hour + 1));
    }
}
