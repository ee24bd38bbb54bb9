using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments;

public readonly record struct PayBatchId(Guid Value) : ITypedId
{
    public static PayBatchId New() => new(Guid.CreateVersion7());
}
