using System.Buffers.Text;
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

    /// <summary><see cref="DeckRules"/> as published, to the byte.</summary>
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

    /// <summary>Of the proof file, told without computing it: slots are a byte each, in base64.</summary>
    public int ProofBytes =>
        new DeckProof(DeckProof.FormatName, Rules, Commitment, SeedAsWritten, Parts, [])
            .Write()
            .Length + Base64.GetMaxEncodedToUtf8Length((int)NextSlot);

    private static string SeedAsWritten => new('0', DrawSecret.Size * 2);

    private List<long> Parts => JsonSerializer.Deserialize<List<long>>(ReleasedAt)!;

    public static InstantDeck Publish(
        CampaignView campaign,
        DrawSecret seed,
        IPersonalDataVault vault
    )
    {
        var rules = RulesOf(campaign).Write();
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

    /// <summary>Every turn, once it is over: told with the seed.</summary>
    /// <exception cref="SealBrokenException">Its key is not configured any more.</exception>
    public DeckProof ProveWith(IPersonalDataVault vault) =>
        DeckProof.Of(DeckRules.Read(Rules)!, new(OpenSeed(vault)), Parts, NextSlot)
        ?? throw new InvalidOperationException("More slots were drawn than there were cards.");

    private static DeckRules RulesOf(CampaignView campaign)
    {
        var terms = InstantTerms.Read(campaign.Terms)!;
        return new(
            DeckRules.FormatName,
            campaign.Id.Value,
            campaign.Title,
            campaign.OpensAt,
            campaign.ClosesAt,
            [.. campaign.Settings.Prizes.Select(prize => new DrawPrize(prize.Name, prize.Count))],
            [
                .. terms.Releases.Select(part => new DeckPart(
                    part.At,
                    [.. part.Prizes, part.Blanks]
                )),
            ],
            terms.WinLimit,
            campaign.Rules
        );
    }
}
