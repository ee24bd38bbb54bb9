using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>A line of the list of accounts.</summary>
public sealed record StaffListRow(
    StaffAccountId Id,
    string UserName,
    string DisplayName,
    string OrganizationName,
    bool IsDisabled,
    bool HasAuthenticator,
    bool IsLocked,
    DateTimeOffset? LastSignedInAt
);
