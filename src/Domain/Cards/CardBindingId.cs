using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct CardBindingId(Guid Value) : ITypedId
{
    public static CardBindingId New() => new(Guid.CreateVersion7());
}
