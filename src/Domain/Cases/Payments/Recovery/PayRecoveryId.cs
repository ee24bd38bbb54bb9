using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments.Recovery;

public readonly record struct PayRecoveryId(Guid Value) : ITypedId
{
    public static PayRecoveryId New() => new(Guid.CreateVersion7());
}
