using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

public readonly record struct FanId(Guid Value) : ITypedId
{
    public static FanId New() => new(Guid.CreateVersion7());
}
