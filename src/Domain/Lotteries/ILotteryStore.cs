using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries;

public interface ILotteryStore
{
    Task<Lottery?> FindAsync(CampaignId id, CancellationToken cancel);

    Task<FrozenList?> FindListAsync(CampaignId id, CancellationToken cancel);

    /// <summary>When the list was frozen, without the list; null: it is not.</summary>
    Task<DateTimeOffset?> FindFrozenAtAsync(CampaignId id, CancellationToken cancel);

    /// <summary>Who follows, in their order, without the proof; empty: nobody, or not drawn.</summary>
    Task<IReadOnlyList<EntryCode>> FindSuccessorsAsync(CampaignId id, CancellationToken cancel);

    Task<PublicValue?> FindValueAsync(string source, string issue, CancellationToken cancel);

    /// <summary>Those whose list is frozen and that are not drawn.</summary>
    Task<IReadOnlyList<CampaignId>> FindWaitingAsync(int most, CancellationToken cancel);

    void Add(Lottery lottery);

    void Add(FrozenList list);

    void Add(LotteryDraw draw);

    void Add(PublicValue value);
}
