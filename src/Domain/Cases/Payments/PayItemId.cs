using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments;

public readonly record struct PayItemId(Guid Value) : ITypedId
{
    public static PayItemId New() => new(Guid.CreateVersion7());
}
