using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <param name="Number">The turn that is meant; asked again it is the same one, with the same result.</param>
/// <param name="MayWin">False: over all campaigns he has won what he may; nothing is taken from the deck.</param>
/// <param name="Face">Where: <c>page</c>, <c>api</c>.</param>
public sealed record TurnRequest(
    CampaignId Campaign,
    Entrant Entrant,
    int Number,
    bool MayWin,
    DateTimeOffset At,
    string Face
)
{
    /// <summary>For whom a turn that is drawn counts, in its own commit; null: for nobody.</summary>
    public FanIdentity? Fan { get; init; }

    public Interaction? Act =>
        Fan is { } fan ? DrawActs.Of(fan, Campaign, Entrant.Member, Number, At) : null;
}

/// <summary>How a turn ended.</summary>
public enum TurnResult
{
    Drawn = 1,

    /// <summary>He had taken this turn before; this is what came of it.</summary>
    Repeated = 2,

    /// <summary>No chance is left, or an earlier turn is not taken yet.</summary>
    NoChance = 3,

    /// <summary>No card is left before the next part comes in: no chance was used.</summary>
    NotYet = 4,
}

/// <param name="Turn">Null: there is none.</param>
public sealed record TurnOutcome(TurnResult Result, Turn? Turn);

/// <summary>A prize that fell to a turn and is not written down among the campaign's yet.</summary>
public sealed record FreshWin(long Id, CampaignId Campaign, Entrant Entrant, Turn Turn);

/// <summary>Decks of instant wins.</summary>
public interface IInstantDecks
{
    /// <summary>
    /// Takes a turn: the deck's next slot, the member's limits and the turn itself are one transaction, settled one after the other
    /// by the database, whatever asks at once. On disk when it returns.
    /// </summary>
    Task<TurnOutcome> DrawAsync(TurnRequest request);

    /// <summary>The member's turns, by number.</summary>
    Task<IReadOnlyList<Turn>> FindTurnsAsync(
        CampaignId campaign,
        MemberId member,
        CancellationToken cancel
    );

    /// <summary>Wins of up to this moment that are not written down among the prizes yet, the oldest first.</summary>
    Task<IReadOnlyList<FreshWin>> FindFreshAsync(
        DateTimeOffset until,
        int most,
        CancellationToken cancel
    );

    /// <summary>Likewise of one member.</summary>
    Task<IReadOnlyList<FreshWin>> FindFreshAsync(
        CampaignId campaign,
        MemberId member,
        CancellationToken cancel
    );

    /// <summary>Whether the campaign has any.</summary>
    Task<bool> HasFreshAsync(CampaignId campaign, CancellationToken cancel);

    /// <summary>In the caller's unit of work: they stand among the prizes from now on.</summary>
    Task MarkAsync(IReadOnlyList<FreshWin> wins, DateTimeOffset now, CancellationToken cancel);

    Task<InstantDeck?> FindAsync(CampaignId id, CancellationToken cancel);

    void Add(InstantDeck deck);
}
