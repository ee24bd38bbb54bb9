using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

public readonly record struct UnionIdentityId(Guid Value) : ITypedId
{
    public static UnionIdentityId New() => new(Guid.CreateVersion7());
}
