namespace WeChatUnion.Domain.Members.Organizations;

public sealed record OrganizationCrumb(UnionOrganizationId Id, string Name);
