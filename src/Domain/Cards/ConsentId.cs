using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct ConsentId(Guid Value) : ITypedId
{
    public static ConsentId New() => new(Guid.CreateVersion7());
}
