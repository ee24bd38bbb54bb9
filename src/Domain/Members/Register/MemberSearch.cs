namespace WeChatUnion.Domain.Members.Register;

/// <summary>
/// What a list of members is narrowed by; null or empty: not at all. Phone, ID number and name are compared whole, as the
/// register keeps them sealed.
/// </summary>
/// <param name="Organization">The union with all below it.</param>
/// <param name="Birthday">Together with a name finds it in the whole scope at once.</param>
public sealed record MemberSearch(
    UnionOrganizationId? Organization = null,
    MemberState? State = null,
    string? Phone = null,
    string? IdNumber = null,
    string? Name = null,
    DateOnly? Birthday = null
);
