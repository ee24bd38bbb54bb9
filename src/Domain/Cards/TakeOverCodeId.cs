using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct TakeOverCodeId(Guid Value) : ITypedId
{
    public static TakeOverCodeId New() => new(Guid.CreateVersion7());
}
