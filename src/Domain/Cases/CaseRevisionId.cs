using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

public readonly record struct CaseRevisionId(Guid Value) : ITypedId
{
    public static CaseRevisionId New() => new(Guid.CreateVersion7());
}
