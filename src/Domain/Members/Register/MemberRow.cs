namespace WeChatUnion.Domain.Members.Register;

/// <summary>A member as lists show one: masked.</summary>
public sealed record MemberRow(
    MemberId Id,
    string MaskedName,
    string? MaskedPhone,
    string MaskedIdNumber,
    UnionOrganizationId OrganizationId,
    string OrganizationName,
    MemberState State
);
