using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct UnbindRequestId(Guid Value) : ITypedId
{
    public static UnbindRequestId New() => new(Guid.CreateVersion7());
}
