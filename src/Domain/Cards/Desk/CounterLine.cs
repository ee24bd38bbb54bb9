using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>A take-over at the counter. The number stands on the member's phone alone: the clerk types it.</summary>
public sealed record CounterLine(
    CounterTakeOverId Id,
    MemberCardId Card,
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    TwoPersonState State,
    StaffAccountId? Maker,
    DateTimeOffset AskedAt,
    DateTimeOffset ExpiresAt
);
