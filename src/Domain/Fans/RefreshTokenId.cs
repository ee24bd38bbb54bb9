using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

public readonly record struct RefreshTokenId(Guid Value) : ITypedId
{
    public static RefreshTokenId New() => new(Guid.CreateVersion7());
}
