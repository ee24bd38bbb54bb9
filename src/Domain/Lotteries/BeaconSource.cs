using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>A place where a public value appears that nobody can know beforehand. docs/fair-draw.md fixes how each writes it.</summary>
/// <param name="Name">As proofs name it.</param>
/// <param name="Title">As members read it.</param>
/// <param name="Where">Where everybody finds the value.</param>
public sealed partial record BeaconSource(string Name, string Title, string Where)
{
    /// <summary>The League of Entropy's unchained beacon: a round each three seconds, signed by many together.</summary>
    public static readonly BeaconSource Drand = new(
        "drand-quicknet",
        "drand 公共随机数",
        "https://api.drand.sh"
    );

    /// <summary>中国福利彩票双色球: Tuesday, Thursday and Sunday about 21:15, broadcast and notarised.</summary>
    public static readonly BeaconSource Ssq = new(
        "ssq",
        "福利彩票双色球",
        "https://www.cwl.gov.cn"
    );

    private const long DrandGenesis = 1692803367;
    private const int DrandPeriod = 3;
    private const int Reds = 6;
    private static readonly TimeOnly SsqKnown = new(21, 30);

    public static IReadOnlyList<BeaconSource> All { get; } = [Ssq, Drand];

    public static BeaconSource? Find(string name) => All.FirstOrDefault(one => one.Name == name);

    public bool IsIssue(string issue) =>
        Name == Drand.Name ? Round().IsMatch(issue) : SsqIssue().IsMatch(issue);

    /// <summary>Whether this issue can only be known at this moment, as far as its number and the calendar tell.</summary>
    public bool IsDueAt(string issue, DateTimeOffset due) =>
        Name == Drand.Name
            ? long.TryParse(issue, NumberStyles.None, CultureInfo.InvariantCulture, out var round)
                && due.ToUnixTimeSeconds() == DrandGenesis + ((round - 1) * DrandPeriod)
            : NextAfter(due).Due == due
                && issue.StartsWith(
                    UnionCalendar.DayOf(due).Year.ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                );

    public bool IsValue(string value) =>
        Name == Drand.Name ? Randomness().IsMatch(value) : IsBalls(value);

    /// <summary>The issue that will be known at this moment or soonest after it, as far as it can be told beforehand.</summary>
    /// <returns>With an empty issue where only the organiser's calendar numbers it.</returns>
    public (string Issue, DateTimeOffset Due) NextAfter(DateTimeOffset at)
    {
        if (Name == Drand.Name)
        {
            var round = ((at.ToUnixTimeSeconds() - DrandGenesis) / DrandPeriod) + 2;
            return (
                round.ToString(CultureInfo.InvariantCulture),
                DateTimeOffset.FromUnixTimeSeconds(DrandGenesis + ((round - 1) * DrandPeriod))
            );
        }
        for (var day = UnionCalendar.DayOf(at); ; day = day.AddDays(1))
        {
            var known = UnionCalendar.InstantOf(day.ToDateTime(SsqKnown));
            if (
                known >= at
                && day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday or DayOfWeek.Sunday
            )
            {
                return ("", known);
            }
        }
    }

    private static bool IsBalls(string value)
    {
        if (!Balls().IsMatch(value))
        {
            return false;
        }
        var reds = Enumerable
            .Range(0, Reds)
            .Select(i => int.Parse(value.AsSpan(i * 2, 2), CultureInfo.InvariantCulture))
            .ToList();
        var blue = int.Parse(value.AsSpan((Reds * 2) + 1), CultureInfo.InvariantCulture);
        return reds.All(red => red is >= 1 and <= 33)
            && reds.Zip(reds.Skip(1)).All(pair => pair.First < pair.Second)
            && blue is >= 1 and <= 16;
    }

    [GeneratedRegex(@"\A[1-9][0-9]{0,11}\z")]
    private static partial Regex Round();

    [GeneratedRegex(@"\A20[0-9]{5}\z")]
    private static partial Regex SsqIssue();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Randomness();

    [GeneratedRegex(@"\A[0-9]{12}\+[0-9]{2}\z")]
    private static partial Regex Balls();
}
