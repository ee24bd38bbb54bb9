using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points.Contracts;

namespace WeChatUnion.Domain.Points;

/// <param name="Kind">As <see cref="PointKind.Code"/>.</param>
/// <param name="Points">Each time.</param>
/// <param name="PerDay">Of this kind no more in one day, Asia/Shanghai; without meaning where the kind has no cap of a day.</param>
public sealed record PointKindRule(string Kind, int Points, int PerDay);

/// <summary>What earns points and how long they live. Versions are only added; each transfer names the one it was made by.</summary>
/// <param name="FromDay">yyyyMMdd, Asia/Shanghai: the first day on which it is in force.</param>
/// <param name="LifeYears">Points live until the end of the year in which they are earned, and so many years longer.</param>
public sealed record PointRules(
    int Version,
    int FromDay,
    int LifeYears,
    IReadOnlyList<PointKindRule> Kinds
)
{
    public static readonly PointRules First = new(
        1,
        0,
        LifeYears: 1,
        [new(PointKind.SignIn.Code, 2, 2), new(PointKind.IronFan.Code, 100, 100)]
    );

    /// <summary>The last version in force on the day of this moment.</summary>
    public static PointRules For(DateTimeOffset now, IEnumerable<PointRules> all)
    {
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        return all.Where(rules => rules.FromDay <= day).MaxBy(rules => rules.Version)!;
    }

    /// <summary>Null: this kind gives nothing.</summary>
    public PointKindRule? Of(PointKind kind) => Kinds.FirstOrDefault(one => one.Kind == kind.Code);

    /// <summary>When points that are earned now are gone.</summary>
    public DateTimeOffset ExpiryOf(DateTimeOffset now) =>
        UnionCalendar.StartOf(new(UnionCalendar.DayOf(now).Year + LifeYears + 1, 1, 1));
}
