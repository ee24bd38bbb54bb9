using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Desk;

public readonly record struct CaseRecusalId(Guid Value) : ITypedId
{
    public static CaseRecusalId New() => new(Guid.CreateVersion7());
}
