using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Every turn of an instant win, with the seed they follow from: told when it is over, and not a moment before.</summary>
public sealed class DeckProofQueries(
    ICampaignDirectory campaigns,
    IInstantDecks decks,
    IPersonalDataVault vault
)
{
    /// <summary>The rules the union is bound to, to the byte; null: no deck is published under this id.</summary>
    public async Task<string?> FindRulesAsync(CampaignId id, CancellationToken cancel) =>
        await campaigns.FindAsync(id, cancel) is { Kind: InstantWin.KindName }
        && await decks.FindAsync(id, cancel) is { } deck
            ? deck.Rules
            : null;

    /// <summary>The proof file, computed anew: some microseconds a slot. Null: there is none, or it is not over.</summary>
    public async Task<byte[]?> FindAsync(CampaignId id, CancellationToken cancel) =>
        await campaigns.FindAsync(id, cancel)
            is { Kind: InstantWin.KindName, State: CampaignState.Drawn or CampaignState.Settled }
        && await decks.FindAsync(id, cancel) is { } deck
            ? deck.ProveWith(vault).Write()
            : null;
}
