namespace WeChatUnion.Domain.Points.Contracts;

/// <summary>What points are earned for: this list and nothing else. How many, the rules say.</summary>
public sealed record PointKind
{
    private PointKind(string code, string title, bool hasDayCap) =>
        (Code, Title, HasDayCap) = (code, title, hasDayCap);

    /// <summary>Once a day.</summary>
    public static readonly PointKind SignIn = new("sign-in", "签到", hasDayCap: true);

    /// <summary>Honoured as an iron fan of a month; two months may be published on one day.</summary>
    public static readonly PointKind IronFan = new("iron-fan", "当选铁粉", hasDayCap: false);

    public static IReadOnlyList<PointKind> All { get; } = [SignIn, IronFan];

    public static PointKind? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);

    public static string TitleOf(string code) => Find(code)?.Title ?? code;

    /// <summary>Stable, at most 16 of lower-case ASCII.</summary>
    public string Code { get; }

    /// <summary>As members read it.</summary>
    public string Title { get; }

    /// <summary>
    /// Of what a member can do as often as he likes a day gives so many points and no more. What comes once by its cause gives all
    /// of its points, on whichever day we learn of it.
    /// </summary>
    public bool HasDayCap { get; }
}
