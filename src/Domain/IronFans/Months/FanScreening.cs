using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What was found of a candidate.</summary>
/// <param name="MaskedName">张*; null: the register does not know who it is.</param>
public sealed record FanScreening(
    FanUnfit? Unfit,
    MemberId? Member,
    string? MaskedName,
    string? UnionName,
    bool IsNewcomer,
    IReadOnlyList<FanSignal> Signals
);
