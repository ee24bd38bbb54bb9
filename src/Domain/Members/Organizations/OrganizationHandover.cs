using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>Everything of one union goes to another.</summary>
public sealed record OrganizationHandover(
    UnionOrganization From,
    UnionOrganization To,
    StaffAccountId By,
    DateTimeOffset At
);
