using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Erasing;

public readonly record struct PendingErasureId(Guid Value) : ITypedId
{
    public static PendingErasureId New() => new(Guid.CreateVersion7());
}
