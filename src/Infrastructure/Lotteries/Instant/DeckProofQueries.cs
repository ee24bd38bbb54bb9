using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Views;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Every turn of an instant win, with the seed they follow from: told when it is over, and not a moment before.</summary>
public sealed class DeckProofQueries(
    ICampaignDirectory campaigns,
    IInstantDecks decks,
    IPersonalDataVault vault
)
{
    /// <summary>Null: no deck is published under this id.</summary>
    public async Task<PublicDeck?> FindPublicAsync(CampaignId id, CancellationToken cancel) =>
        await campaigns.FindAsync(id, cancel) is { Kind: InstantWin.KindName } campaign
        && await decks.FindAsync(id, cancel) is { } deck
            ? new(
                campaign,
                deck.Rules,
                deck.Commitment,
                IsOver(campaign) ? new(deck.NextSlot, deck.ProofBytes) : null
            )
            : null;

    /// <summary>The proof file, computed anew: some microseconds a slot. Null: there is none, or it is not over.</summary>
    public async Task<byte[]?> FindAsync(CampaignId id, CancellationToken cancel) =>
        await campaigns.FindAsync(id, cancel) is { Kind: InstantWin.KindName } campaign
        && IsOver(campaign)
        && await decks.FindAsync(id, cancel) is { } deck
            ? deck.ProveWith(vault).Write()
            : null;

    private static bool IsOver(CampaignView campaign) =>
        campaign.State is CampaignState.Drawn or CampaignState.Settled;
}
