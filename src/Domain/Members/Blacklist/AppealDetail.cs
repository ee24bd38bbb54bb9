using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>An appeal without its words.</summary>
public sealed record AppealDetail(
    ListingAppealId Id,
    DateTimeOffset MadeAt,
    DateTimeOffset DecideBy,
    bool? Granted,
    StaffAccountId? DecidedBy,
    string? Note
);
