using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

public readonly record struct CaseReviewId(Guid Value) : ITypedId
{
    public static CaseReviewId New() => new(Guid.CreateVersion7());
}
