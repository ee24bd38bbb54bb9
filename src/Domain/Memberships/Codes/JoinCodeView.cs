using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Memberships.Codes;

/// <summary>A union and the code on its poster.</summary>
/// <param name="Code">Null: it has none yet.</param>
public sealed record JoinCodeView(
    UnionOrganizationId Union,
    string UnionName,
    string UnionPath,
    string? Code,
    DateTimeOffset? IssuedAt,
    StaffAccountId? IssuedBy
);
