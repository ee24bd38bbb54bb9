using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Memberships.Unions;

/// <summary>A union somebody may join or move to.</summary>
/// <param name="Above">Name of the union above it, to tell two of one name apart; empty for the city's.</param>
public sealed record FoundUnion(UnionOrganizationId Id, string Name, string Above);
