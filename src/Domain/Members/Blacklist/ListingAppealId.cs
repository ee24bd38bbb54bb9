using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Blacklist;

public readonly record struct ListingAppealId(Guid Value) : ITypedId
{
    public static ListingAppealId New() => new(Guid.CreateVersion7());
}
