using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments.Returns;

public readonly record struct PayReturnId(Guid Value) : ITypedId
{
    public static PayReturnId New() => new(Guid.CreateVersion7());
}
