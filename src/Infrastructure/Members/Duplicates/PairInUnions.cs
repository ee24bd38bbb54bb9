using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;

namespace WeChatUnion.Infrastructure.Members.Duplicates;

/// <summary>What the queue's queries join.</summary>
internal sealed class PairInUnions
{
    public required MemberDuplicate Pair { get; init; }
    public required Member First { get; init; }
    public required Member Second { get; init; }
    public required string FirstUnion { get; init; }
    public required string SecondUnion { get; init; }
}
