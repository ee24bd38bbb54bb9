using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Against">张* or the union's name.</param>
public sealed record ListingLine(
    ListingId Id,
    MemberId? Member,
    UnionOrganizationId? Organization,
    string Against,
    ListLevel Level,
    ListingReason Reason,
    DateOnly From,
    DateOnly Until,
    ListingState State,
    StaffAccountId ProposedBy,
    DateTimeOffset ProposedAt,
    StaffAccountId? DecidedBy,
    DateTimeOffset? LiftProposedAt,
    StaffAccountId? LiftProposedBy
);
