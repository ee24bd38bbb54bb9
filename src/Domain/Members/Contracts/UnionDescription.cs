namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>A union of the tree as other rooms see it.</summary>
/// <param name="Path">As it stands now; a subtree is every path that begins with it.</param>
public sealed record UnionDescription(UnionOrganizationId Id, string Name, string Path);
