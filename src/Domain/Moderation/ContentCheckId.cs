using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Moderation;

public readonly record struct ContentCheckId(Guid Value) : ITypedId
{
    public static ContentCheckId New() => new(Guid.CreateVersion7());
}
