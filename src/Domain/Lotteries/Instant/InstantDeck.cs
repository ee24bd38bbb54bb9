using System.Text;
using System.Text.Json;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>
/// The deck of a campaign as it was published, and how far it is drawn. Its seed is sealed until the end: whoever reads the database
/// cannot tell which turn wins next.
/// </summary>
public sealed class InstantDeck
{
    public const string Table = "lotteries_decks";

    private InstantDeck() { }

    /// <summary>The campaign's.</summary>
    public CampaignId Id { get; private set; }

    /// <summary>What was published, to the byte: the campaign's rules and its terms.</summary>
    public string Rules { get; private set; } = null!;

    /// <summary>Of seed, campaign and rules; 64 hex digits.</summary>
    public string Commitment { get; private set; } = null!;

    /// <summary>64 hex digits, sealed.</summary>
    public SealedText Seed { get; private set; } = null!;

    /// <summary>The slot that is drawn next.</summary>
    public long NextSlot { get; private set; }

    /// <summary>Releases that came into the deck.</summary>
    public int Released { get; private set; }

    /// <summary>Cards left, as JSON: of each prize, and last the blanks.</summary>
    public string CardsLeft { get; private set; } = null!;

    /// <summary>As JSON: at which slot each release came.</summary>
    public string ReleasedAt { get; private set; } = "[]";

    public SealedPlace SeedPlace => new(Table, Id.Value, "seed");

    public static InstantDeck Publish(
        CampaignView campaign,
        DrawSecret seed,
        IPersonalDataVault vault
    )
    {
        var rules = JsonSerializer.Serialize(
            new DeckRules(campaign.Id.Value, campaign.Title, campaign.Rules, campaign.Terms)
        );
        var deck = new InstantDeck
        {
            Id = campaign.Id,
            Rules = rules,
            Commitment = Convert.ToHexStringLower(
                seed.Commit(campaign.Id.Value, Encoding.UTF8.GetBytes(rules))
            ),
            CardsLeft = JsonSerializer.Serialize(new int[campaign.Settings.Prizes.Count + 1]),
        };
        deck.Seed = vault.Seal(Convert.ToHexStringLower(seed.Bytes), deck.SeedPlace);
        return deck;
    }

    /// <exception cref="SealBrokenException">Its key is not configured any more.</exception>
    public byte[] OpenSeed(IPersonalDataVault vault) =>
        Convert.FromHexString(vault.Open(Seed, SeedPlace));

    private sealed record DeckRules(Guid Campaign, string Title, string Text, string Terms);
}
