namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>A member as lists of the console show him, with the place that decides who may see him.</summary>
/// <param name="MaskedName">张*</param>
/// <param name="InMembership">And the union is active and hands over its dues: the standing is good.</param>
/// <param name="UnionPath">Path of the member's union as it stands now.</param>
public sealed record MemberEntry(
    MemberId Id,
    string MaskedName,
    string OrganizationName,
    string UnionPath,
    bool InMembership
);
