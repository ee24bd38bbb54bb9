using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Counting by hand, from the list of all that happened.</summary>
internal sealed class NaiveCount
{
    private readonly Dictionary<(int Day, short Kind), List<int>> seen = [];

    public IReadOnlyList<(int Day, short Kind, int Times)> Days =>
        [
            .. seen.OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key.Day, pair.Key.Kind, Counted(pair.Value))),
        ];

    public void Add(InteractionKind kind, DateTimeOffset at)
    {
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(at));
        var local = at.ToOffset(TimeSpan.FromHours(8));
        if (!seen.TryGetValue((day, kind.Code), out var minutes))
        {
            seen[(day, kind.Code)] = minutes = [];
        }
        minutes.Add((local.Hour * 60) + local.Minute);
    }

    /// <summary>In the order they came: a run within one minute counts up to its limit.</summary>
    private static int Counted(List<int> minutes)
    {
        var (counted, run) = (0, 0);
        for (var i = 0; i < minutes.Count; i++)
        {
            run = i > 0 && minutes[i - 1] == minutes[i] ? run + 1 : 1;
            var rules = ScoreRules.First;
            var isNight = minutes[i] / 60 >= rules.NightFrom && minutes[i] / 60 < rules.NightUntil;
            counted += run <= (isNight ? rules.PerNightMinute : rules.PerMinute) ? 1 : 0;
        }
        return counted;
    }
}
