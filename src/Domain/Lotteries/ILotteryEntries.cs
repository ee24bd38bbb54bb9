using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>An entry as it stands in the book.</summary>
/// <param name="Face">Where it was made: <c>chat</c>, <c>page</c>, <c>api</c>.</param>
public sealed record LotteryEntry(
    CampaignId Campaign,
    Entrant Entrant,
    EntryCode Code,
    DateTimeOffset At,
    string Face
)
{
    /// <summary>What it counts as for whoever made it, in its own commit; null: nothing, as with further codes.</summary>
    public Interaction? Act { get; init; }
}

/// <summary>The book of entries: rows that are only ever added, by many at once.</summary>
public interface ILotteryEntries
{
    /// <summary>Stands on disk when it returns. False: this member has this entry already, its code is another's, or the list is frozen.</summary>
    Task<bool> AddAsync(LotteryEntry entry, CancellationToken cancel);

    /// <summary>The member's entries in these campaigns, by number.</summary>
    Task<IReadOnlyList<LotteryEntry>> FindOwnAsync(
        IReadOnlyCollection<CampaignId> campaigns,
        MemberId member,
        CancellationToken cancel
    );

    /// <summary>All there are: some 30 bytes for each.</summary>
    Task<IReadOnlyList<(EntryCode Code, MemberId Member)>> ReadAllAsync(
        CampaignId campaign,
        CancellationToken cancel
    );

    /// <summary>Who stands behind these codes.</summary>
    Task<IReadOnlyDictionary<EntryCode, Entrant>> FindHoldersAsync(
        CampaignId campaign,
        IReadOnlyList<EntryCode> codes,
        CancellationToken cancel
    );
}
