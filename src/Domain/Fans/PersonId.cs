using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>人: whoever stands behind one or more WeChat identities.</summary>
public readonly record struct PersonId(Guid Value) : ITypedId
{
    public static PersonId New() => new(Guid.CreateVersion7());
}
