using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

public readonly record struct CaseKeyId(Guid Value) : ITypedId
{
    public static CaseKeyId New() => new(Guid.CreateVersion7());
}
