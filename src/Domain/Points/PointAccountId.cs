using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Points;

public readonly record struct PointAccountId(Guid Value) : ITypedId
{
    public static PointAccountId New() => new(Guid.CreateVersion7());
}
