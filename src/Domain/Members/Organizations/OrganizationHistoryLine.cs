using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <param name="ById">Null: a file or the platform itself.</param>
public sealed record OrganizationHistoryLine(
    long Id,
    OrganizationChangeKind Kind,
    DateTimeOffset At,
    StaffAccountId? ById,
    string? Before,
    string? After
);
