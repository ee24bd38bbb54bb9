using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct CounterTakeOverId(Guid Value) : ITypedId
{
    public static CounterTakeOverId New() => new(Guid.CreateVersion7());
}
