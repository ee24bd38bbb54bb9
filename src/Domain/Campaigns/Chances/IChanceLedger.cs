using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <param name="Source">As <see cref="ICampaignChanceSource.Name"/>.</param>
/// <param name="Reference">Each gives once.</param>
public sealed record ChanceGrant(
    CampaignId Campaign,
    Entrant Entrant,
    string Source,
    string Reference,
    int Count,
    DateTimeOffset At
)
{
    /// <summary>What it counts as, in the commit of the grant.</summary>
    public Interaction? Act { get; init; }
}

/// <param name="Count">Given just now; fewer than asked for where the limit is near, 0 where it is reached.</param>
/// <param name="IsKnown">It had been given before, and is not given again.</param>
/// <param name="Total">All he has had in the campaign.</param>
public sealed record ChanceGranted(int Count, bool IsKnown, int Total);

/// <summary>What stands in the book for one thing.</summary>
public sealed record ChanceGiven(
    string Source,
    string Reference,
    int First,
    int Count,
    DateTimeOffset At
)
{
    public int Last => First + Count - 1;
}

/// <summary>The book of further chances: rows that are only ever added, each numbered after those the member had before.</summary>
public interface IChanceLedger
{
    /// <summary>
    /// On disk when it returns. What was given for one reference is given once, and nobody has more than these rules allow, whoever
    /// asks at once: two unique indexes settle it.
    /// </summary>
    Task<ChanceGranted> GrantAsync(ChanceGrant grant, ChanceRules rules, CancellationToken cancel);

    /// <summary>
    /// Likewise in the caller's unit of work, and whole or not at all. Saving it meets a <see cref="Kernel.UniqueRuleException"/> when
    /// another grant of the member was first; then it is asked anew.
    /// </summary>
    Task<ChanceGranted> AddAsync(ChanceGrant grant, ChanceRules rules, CancellationToken cancel);

    /// <summary>As it is known; null: nothing was given for this reference.</summary>
    Task<ChanceGranted?> FindAsync(ChanceGrant grant, CancellationToken cancel);

    /// <summary>What one member was given, the oldest first.</summary>
    Task<IReadOnlyList<ChanceGiven>> ListAsync(
        CampaignId campaign,
        MemberId member,
        CancellationToken cancel
    );
}
