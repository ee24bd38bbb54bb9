using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points;

public readonly record struct PointTransferId(Guid Value) : ITypedId
{
    public static PointTransferId New() => new(Guid.CreateVersion7());
}
