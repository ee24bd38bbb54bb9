using WeChatUnion.Domain.IronFans.Contracts;

namespace WeChatUnion.Domain.IronFans;

/// <param name="Steps">Points of the first, second, … time in a day; what comes after them gives none: the day's cap.</param>
/// <param name="MonthPoints">No more of this kind in a month.</param>
/// <param name="IsQuality">Its points settle ties: what somebody else judged worth it.</param>
public sealed record KindRule(
    short Kind,
    IReadOnlyList<int> Steps,
    int MonthPoints,
    bool IsQuality = false
)
{
    /// <summary>A day has no more steps than this.</summary>
    public const int MaxSteps = 8;

    /// <summary>Points of a day in which it was done so many times.</summary>
    public int PointsOf(int times) => Steps.Take(times).Sum();

    /// <summary>How many more points count in a month of which so many stand already.</summary>
    public int CountOn(int earlier, int points) =>
        Math.Min(MonthPoints, earlier + points) - Math.Min(MonthPoints, earlier);
}

/// <summary>
/// How a month is scored. Versions are only added; a month keeps the one that was in force when it began.
/// </summary>
/// <param name="FromMonth">yyyyMM, Asia/Shanghai: the first month it scores.</param>
/// <param name="NightFrom">Hour of the day, Asia/Shanghai, from which machines are awake and people are not.</param>
/// <param name="NightUntil">The hour it ends.</param>
/// <param name="PerMinute">Of one kind so many count in one minute; the rest is a burst and gives nothing.</param>
/// <param name="PerNightMinute">Likewise at night.</param>
/// <param name="Seats">So many are honoured.</param>
/// <param name="NewcomerSeats">So many of these have never been before.</param>
/// <param name="CoolDownMonths">Whoever is honoured is not again for so many months.</param>
public sealed record ScoreRules(
    int Version,
    int FromMonth,
    IReadOnlyList<KindRule> Kinds,
    int NightFrom,
    int NightUntil,
    int PerMinute,
    int PerNightMinute,
    int Seats = 15,
    int NewcomerSeats = 0,
    int CoolDownMonths = 2
)
{
    public static readonly ScoreRules First = new(
        1,
        0,
        [
            new(InteractionKind.Message.Code, [4, 2, 1], 100),
            new(InteractionKind.MenuTap.Code, [2, 1, 1], 60),
            new(InteractionKind.Scan.Code, [4, 2], 60),
            new(InteractionKind.Bind.Code, [20], 20),
            new(InteractionKind.Claim.Code, [15], 30),
            new(InteractionKind.Draw.Code, [3, 2, 1], 60),
            new(InteractionKind.PageView.Code, [1, 1, 1], 40),
            new(InteractionKind.SignIn.Code, [3], 60),
            new(InteractionKind.Comment.Code, [4, 2, 1], 80),
            // 精选 ×3 of a comment, as the rule's source has it.
            new(InteractionKind.ElectedComment.Code, [12, 6, 3], 240, IsQuality: true),
        ],
        NightFrom: 0,
        NightUntil: 5,
        PerMinute: 6,
        PerNightMinute: 2
    );

    /// <summary>The version that scores a month: the last one in force when it began.</summary>
    public static ScoreRules For(int month, IEnumerable<ScoreRules> all) =>
        all.Where(rules => rules.FromMonth <= month).MaxBy(rules => rules.Version)!;

    /// <summary>So many of one kind count in a minute of this hour, Asia/Shanghai.</summary>
    public int PerMinuteAt(int hour) =>
        hour >= NightFrom && hour < NightUntil ? PerNightMinute : PerMinute;

    /// <summary>Null: this kind gives nothing.</summary>
    public KindRule? Of(short kind) => Kinds.FirstOrDefault(one => one.Kind == kind);
}
