using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Domain.Lotteries;

public interface ILotteryStore
{
    Task<Lottery?> FindAsync(CampaignId id, CancellationToken cancel);

    Task<FrozenList?> FindListAsync(CampaignId id, CancellationToken cancel);

    Task<LotteryDraw?> FindDrawAsync(CampaignId id, CancellationToken cancel);

    Task<PublicValue?> FindValueAsync(string source, string issue, CancellationToken cancel);

    /// <summary>Those whose list is frozen and that are not drawn.</summary>
    Task<IReadOnlyList<CampaignId>> FindWaitingAsync(int most, CancellationToken cancel);

    void Add(Lottery lottery);

    void Add(FrozenList list);

    void Add(LotteryDraw draw);

    void Add(PublicValue value);
}
