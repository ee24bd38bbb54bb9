using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Duplicates;

public readonly record struct MemberDuplicateId(Guid Value) : ITypedId
{
    public static MemberDuplicateId New() => new(Guid.CreateVersion7());
}
