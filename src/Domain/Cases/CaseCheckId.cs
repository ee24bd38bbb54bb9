using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

public readonly record struct CaseCheckId(Guid Value) : ITypedId
{
    public static CaseCheckId New() => new(Guid.CreateVersion7());
}
