using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>A forced unbinding that waits, or how it was decided.</summary>
/// <param name="Card">On which the binding stands or stood.</param>
/// <param name="Maker">Who asked: may not be the one who confirms.</param>
/// <param name="Verdict">What the checker wrote when rejecting.</param>
public sealed record UnbindRequestLine(
    UnbindRequestId Id,
    CardBindingId Binding,
    MemberCardId Card,
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    UnbindReason Reason,
    string Text,
    TwoPersonState State,
    StaffAccountId Maker,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? DecidedAt,
    StaffAccountId? Checker,
    string? Verdict
);
