using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Tags;

public readonly record struct MemberTagId(Guid Value) : ITypedId
{
    public static MemberTagId New() => new(Guid.CreateVersion7());
}
