using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>An account with all the roles it has or had, the newest first.</summary>
public sealed record StaffDetail(
    StaffAccountId Id,
    string UserName,
    string DisplayName,
    string OrganizationName,
    bool IsDisabled,
    bool MustChangePassword,
    bool HasAuthenticator,
    DateTimeOffset? LockedUntil,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSignedInAt,
    IReadOnlyList<StaffGrantRow> Grants
);
