using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

public readonly record struct CaseFundId(Guid Value) : ITypedId
{
    public static CaseFundId New() => new(Guid.CreateVersion7());
}
