using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

public readonly record struct CaseEventId(Guid Value) : ITypedId
{
    public static CaseEventId New() => new(Guid.CreateVersion7());
}
