namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>A member as other rooms and screens may show him: masked.</summary>
/// <param name="MaskedName">张*</param>
/// <param name="OrganizationName">The union the member belongs to.</param>
/// <param name="MaskedPhone">154****0001, or null when the register has none.</param>
/// <param name="MaskedIdNumber">9****************X</param>
/// <param name="InMembership">False for those who left, were removed, retired or moved away.</param>
/// <param name="UnionPath">Where that union stands in the tree now: what staff's scope is held against.</param>
public sealed record MemberDescription(
    MemberId Id,
    string MaskedName,
    string OrganizationName,
    string? MaskedPhone,
    string MaskedIdNumber,
    bool InMembership,
    UnionOrganizationId UnionOrganizationId,
    string UnionPath
);
