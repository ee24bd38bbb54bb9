using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

public readonly record struct PersonJoinId(Guid Value) : ITypedId
{
    public static PersonJoinId New() => new(Guid.CreateVersion7());
}
