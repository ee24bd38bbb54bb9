using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>One of the first, as staff see him: masked.</summary>
/// <param name="ExcludedFor">Code of an <see cref="ExclusionReason"/>.</param>
/// <param name="IsNamed">Among those honoured as the list stands.</param>
/// <param name="Kinds">What made the score; none once the month's days are archived.</param>
public sealed record CandidateLine(
    int Place,
    string? MaskedName,
    string? UnionName,
    int Score,
    int ActiveDays,
    int Quality,
    FanUnfit? Unfit,
    string? ExcludedFor,
    bool IsNamed,
    IReadOnlyList<KindPoints> Kinds,
    IReadOnlyList<FanSignal> Signals
);
