using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

public readonly record struct CaseId(Guid Value) : ITypedId
{
    public static CaseId New() => new(Guid.CreateVersion7());
}
