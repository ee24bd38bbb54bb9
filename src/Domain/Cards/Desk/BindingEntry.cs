namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>One binding in the history of a member, newest first.</summary>
/// <param name="EndReason">A code of <see cref="BindingEnds"/>.</param>
public sealed record BindingEntry(
    CardBindingId Id,
    MemberCardId Card,
    BindingStatus Status,
    BindingMethod Method,
    DateTimeOffset BoundAt,
    DateTimeOffset? EndedAt,
    string? EndReason,
    DateTimeOffset? PayoutHoldUntil
);
