using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

public readonly record struct JoinConflictId(Guid Value) : ITypedId
{
    public static JoinConflictId New() => new(Guid.CreateVersion7());
}
