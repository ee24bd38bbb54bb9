using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>One entry without what was sealed: <see cref="RevealListing"/> opens that.</summary>
public sealed record ListingDetail(
    ListingLine Line,
    DateTimeOffset? DecidedAt,
    string? LiftReason,
    StaffAccountId? LiftedBy,
    DateTimeOffset? LiftedAt,
    AppealDetail? Appeal
);
