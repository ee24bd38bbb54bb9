namespace WeChatUnion.Domain.Points.Contracts;

/// <summary>What points are earned for: this list and nothing else. How many, the rules say.</summary>
public sealed record PointKind
{
    private PointKind(string code, string title) => (Code, Title) = (code, title);

    /// <summary>Once a day.</summary>
    public static readonly PointKind SignIn = new("sign-in", "签到");

    /// <summary>Honoured as an iron fan of a month.</summary>
    public static readonly PointKind IronFan = new("iron-fan", "当选铁粉");

    public static IReadOnlyList<PointKind> All { get; } = [SignIn, IronFan];

    public static string TitleOf(string code) =>
        All.FirstOrDefault(kind => kind.Code == code)?.Title ?? code;

    /// <summary>Stable, at most 16 of lower-case ASCII.</summary>
    public string Code { get; }

    /// <summary>As members read it.</summary>
    public string Title { get; }
}
