using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Tests.Draws;

namespace WeChatUnion.Domain.Tests.Lotteries;

/// <summary>Who follows in a draw, and who stands behind each code; everything else of a draw is not asked here.</summary>
internal sealed class DrawnOrder : ILotteryStore, ILotteryEntries
{
    private readonly List<EntryCode> order = [];
    private readonly Dictionary<EntryCode, Entrant> holders = [];

    /// <param name="holder">Null: nobody stands behind it any more.</param>
    public void Follows(Entrant? holder)
    {
        var code = InventedDraw.Code(order.Count);
        order.Add(code);
        if (holder is not null)
        {
            holders[code] = holder;
        }
    }

    /// <summary>Members in the order of the draw, each once.</summary>
    public IEnumerable<MemberId> Members =>
        order.Where(holders.ContainsKey).Select(code => holders[code].Member).Distinct();

    public Task<IReadOnlyList<EntryCode>> FindSuccessorsAsync(
        CampaignId id,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<EntryCode>>(order);

    public Task<IReadOnlyDictionary<EntryCode, Entrant>> FindHoldersAsync(
        CampaignId campaign,
        IReadOnlyList<EntryCode> codes,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyDictionary<EntryCode, Entrant>>(holders);

    public Task<Lottery?> FindAsync(CampaignId id, CancellationToken cancel) => throw No();

    public Task<FrozenList?> FindListAsync(CampaignId id, CancellationToken cancel) => throw No();

    public Task<DateTimeOffset?> FindFrozenAtAsync(CampaignId id, CancellationToken cancel) =>
        throw No();

    public Task<PublicValue?> FindValueAsync(
        string source,
        string issue,
        CancellationToken cancel
    ) => throw No();

    public Task<IReadOnlyList<CampaignId>> FindWaitingAsync(int most, CancellationToken cancel) =>
        throw No();

    public void Add(Lottery lottery) => throw No();

    public void Add(FrozenList list) => throw No();

    public void Add(LotteryDraw draw) => throw No();

    public void Add(PublicValue value) => throw No();

    public Task<bool> AddAsync(LotteryEntry entry, CancellationToken cancel) => throw No();

    public Task<IReadOnlyList<LotteryEntry>> FindOwnAsync(
        IReadOnlyCollection<CampaignId> campaigns,
        MemberId member,
        CancellationToken cancel
    ) => throw No();

    public Task<IReadOnlyList<(EntryCode Code, MemberId Member)>> ReadAllAsync(
        CampaignId campaign,
        CancellationToken cancel
    ) => throw No();

    private static NotSupportedException No() => new();
}
