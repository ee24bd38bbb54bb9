using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public readonly record struct MemberCardId(Guid Value) : ITypedId
{
    public static MemberCardId New() => new(Guid.CreateVersion7());
}
