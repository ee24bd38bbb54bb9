using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points;

/// <summary>Points of one account that expire at one moment: what was earned for the same end is one lot.</summary>
/// <param name="ExpiresAt">The first moment at which they are gone: a midnight in Asia/Shanghai.</param>
public sealed record PointLot(DateTimeOffset ExpiresAt, long Points)
{
    /// <summary>Days that points have at least when they come back after their lot has expired.</summary>
    private const int GraceDays = 30;

    /// <summary>Which lots give so many points: as ordered, each until it is empty.</summary>
    /// <exception cref="InvalidOperationException">They do not hold so many: a bug, the balance has said they do.</exception>
    public static IReadOnlyList<PointLot> Take(IEnumerable<PointLot> lots, long points)
    {
        var parts = new List<PointLot>();
        foreach (var lot in lots)
        {
            var part = Math.Min(lot.Points, points);
            if (part > 0)
            {
                parts.Add(lot with { Points = part });
                points -= part;
            }
        }
        return points == 0
            ? parts
            : throw new InvalidOperationException("The lots hold less than the balance says.");
    }

    /// <summary>The end of points that come back when their own has passed.</summary>
    public static DateTimeOffset GraceOf(DateTimeOffset now) =>
        UnionCalendar.StartOf(UnionCalendar.DayOf(now).AddDays(GraceDays + 1));
}
