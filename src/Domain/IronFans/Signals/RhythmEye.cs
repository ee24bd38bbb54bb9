using System.Globalization;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>Half or more, and thirty at least, of the pauses within an hour equally long to the second: a loop with a wait in it.</summary>
public sealed class RhythmEye : IFanEye
{
    private const int Least = 30;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public FanSignal? Look(FanDeeds deeds)
    {
        var pauses = deeds
            .Deeds.Zip(deeds.Deeds.Skip(1), (one, next) => next.At - one.At)
            .Where(pause => pause > TimeSpan.Zero && pause <= Longest)
            .Select(pause => (int)Math.Round(pause.TotalSeconds))
            .ToList();
        var most = pauses.CountBy(pause => pause).DefaultIfEmpty().MaxBy(pair => pair.Value);
        return most.Value >= Least && most.Value * 2 >= pauses.Count
            ? new(
                "rhythm",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pauses.Count} 次间隔中有 {most.Value} 次正好是 {most.Key} 秒"
                )
            )
            : null;
    }
}
