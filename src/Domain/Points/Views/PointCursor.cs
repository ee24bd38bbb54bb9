using System.Globalization;

namespace WeChatUnion.Domain.Points.Views;

/// <summary>Where a list of transfers, the youngest first, goes on. What moves meanwhile shifts nothing.</summary>
/// <param name="At">Of the last one shown.</param>
/// <param name="Shown">Of that very moment.</param>
public sealed record PointCursor(DateTimeOffset At, int Shown)
{
    private const char Between = '-';

    /// <summary>Null: what no page of ours wrote; the list begins with the youngest.</summary>
    public static PointCursor? Parse(string? text)
    {
        var parts = text?.Split(Between);
        return
            parts is [var at, var shown]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(new(ticks, TimeSpan.Zero), count)
            : null;
    }

    /// <param name="before">Where this page began.</param>
    /// <param name="moments">Of what it shows; at least one.</param>
    public static PointCursor After(PointCursor? before, IReadOnlyList<DateTimeOffset> moments)
    {
        var last = moments[^1];
        return new(last, moments.Count(at => at == last) + (before?.At == last ? before.Shown : 0));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}{Between}{Shown}");
}
