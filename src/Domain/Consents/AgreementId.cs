using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Consents;

public readonly record struct AgreementId(Guid Value) : ITypedId
{
    public static AgreementId New() => new(Guid.CreateVersion7());
}
