namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>One union with its way from the top, as far as the reader's scope goes up.</summary>
/// <param name="Above">From the top down, without the union itself.</param>
/// <param name="MergedInto">The union in which a merged one goes on, when the reader may see it.</param>
public sealed record OrganizationDetail(
    OrganizationRow Union,
    string Path,
    DateOnly? DuesSince,
    IReadOnlyList<OrganizationCrumb> Above,
    OrganizationCrumb? MergedInto
);
