using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>An active binding, as other rooms may know it.</summary>
/// <param name="UnionPath">Path of the member's union as it stands now.</param>
public sealed record BoundMember(
    MemberId Member,
    MemberCardId Card,
    string UnionPath,
    DateTimeOffset BoundAt
);
