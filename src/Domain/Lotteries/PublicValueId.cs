using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Lotteries;

public readonly record struct PublicValueId(Guid Value) : ITypedId
{
    public static PublicValueId New() => new(Guid.CreateVersion7());
}
