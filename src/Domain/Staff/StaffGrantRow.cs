using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <param name="LastDay">By China's calendar, inclusive; null: open.</param>
public sealed record StaffGrantRow(
    StaffRoleGrantId Id,
    StaffRole Role,
    string OrganizationName,
    DateTimeOffset GivenAt,
    DateOnly? LastDay,
    DateTimeOffset? RevokedAt,
    bool Holds
);
