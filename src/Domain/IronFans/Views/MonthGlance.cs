namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>A month in counts, bursts among them.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="CountedAt">What came until then is in it.</param>
/// <param name="Fans">So many had points when its last day was counted.</param>
/// <param name="Days">Those counted, in order.</param>
/// <param name="Hours">24: of all its days together.</param>
/// <param name="Kinds">In the order in which kinds are declared.</param>
public sealed record MonthGlance(
    int Month,
    DateTimeOffset CountedAt,
    int Fans,
    IReadOnlyList<GlanceDay> Days,
    IReadOnlyList<long> Hours,
    IReadOnlyList<GlanceKind> Kinds
);

/// <param name="Day">yyyyMMdd, Asia/Shanghai.</param>
/// <param name="Active">WeChat identities that did anything.</param>
/// <param name="Came">Began to follow.</param>
/// <param name="Left">Unfollowed.</param>
public sealed record GlanceDay(int Day, long Interactions, int Active, int Came, int Left);

/// <param name="Title">As members read it: 发消息.</param>
public sealed record GlanceKind(string Title, long Interactions);
