using System.Globalization;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;

namespace WeChatUnion.Gateway.IronFans.Desk;

/// <summary>What one kind gives, as the form has it.</summary>
public sealed class KindRow(InteractionKind kind)
{
    private static readonly char[] Marks = ['、', '，', ',', ' '];

    public string Title => kind.Title;

    /// <summary>4，2，1; empty: it gives nothing.</summary>
    public string? Steps { get; set; }

    public string? MonthPoints { get; set; }

    public bool IsQuality { get; set; }

    /// <summary>Left empty.</summary>
    public bool IsOff => string.IsNullOrWhiteSpace(Steps) && string.IsNullOrWhiteSpace(MonthPoints);

    public static KindRow Of(InteractionKind kind, KindRule? rule) =>
        new(kind)
        {
            Steps = rule is null ? "" : string.Join('，', rule.Steps),
            MonthPoints = rule?.MonthPoints.ToString(CultureInfo.InvariantCulture),
            IsQuality = rule?.IsQuality ?? false,
        };

    /// <summary>What is no number is none that may stand there: the use case says so.</summary>
    public KindRule Read() =>
        new(
            kind.Code,
            [.. (Steps ?? "").Split(Marks, StringSplitOptions.RemoveEmptyEntries).Select(Number)],
            Number(MonthPoints ?? ""),
            IsQuality
        );

    private static int Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
