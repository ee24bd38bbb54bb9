using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>Why one of the first of a month is not on its list, for himself.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="Place">Of the closed order.</param>
/// <param name="ExcludedFor">Code of an <see cref="ExclusionReason"/>; null: a rule, see <paramref name="Unfit"/>.</param>
/// <param name="NoticeUntil">Until then he may object; null: the list is final.</param>
public sealed record OwnOmission(
    int Month,
    int Place,
    FanUnfit? Unfit,
    string? ExcludedFor,
    DateTimeOffset? NoticeUntil
);

/// <summary>What somebody objected, for himself.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="IsUpheld">Null: it is still looked at.</param>
public sealed record OwnObjection(int Month, string Text, bool? IsUpheld, string? Answer);

/// <summary>What a member reads of himself in the last months that were made public.</summary>
public sealed record OwnMonths(
    IReadOnlyList<OwnOmission> Omissions,
    IReadOnlyList<OwnObjection> Objections
);
