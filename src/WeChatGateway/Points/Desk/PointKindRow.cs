using System.Globalization;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;

namespace WeChatUnion.Gateway.Points.Desk;

/// <summary>What one kind gives, as the form has it.</summary>
public sealed class PointKindRow(PointKind kind)
{
    public string Title => kind.Title;

    /// <summary>Otherwise <see cref="PerDay"/> is not asked for.</summary>
    public bool HasDayCap => kind.HasDayCap;

    /// <summary>Each time; both empty: it gives nothing.</summary>
    public string? Points { get; set; }

    public string? PerDay { get; set; }

    /// <summary>Left empty.</summary>
    public bool IsOff => string.IsNullOrWhiteSpace(Points) && string.IsNullOrWhiteSpace(PerDay);

    public static PointKindRow Of(PointKind kind, PointKindRule? rule) =>
        new(kind)
        {
            Points = rule?.Points.ToString(CultureInfo.InvariantCulture),
            PerDay = kind.HasDayCap ? rule?.PerDay.ToString(CultureInfo.InvariantCulture) : null,
        };

    /// <summary>What is no number is none that may stand there: the use case says so.</summary>
    public PointKindRule Read() =>
        new(kind.Code, Number(Points), Number(HasDayCap ? PerDay : Points));

    private static int Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
