using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Blacklist;

public readonly record struct ListingId(Guid Value) : ITypedId
{
    public static ListingId New() => new(Guid.CreateVersion7());
}
