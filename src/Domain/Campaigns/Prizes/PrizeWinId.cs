using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

public readonly record struct PrizeWinId(Guid Value) : ITypedId
{
    public static PrizeWinId New() => new(Guid.CreateVersion7());
}
