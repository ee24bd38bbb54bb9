namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>A role that holds now, in the subtree of one union.</summary>
/// <param name="UnionPath">Path of the union as it stands in the tree now (<c>UnionOrganization.Path</c>).</param>
public sealed record StaffGrant(StaffRole Role, string UnionPath);
