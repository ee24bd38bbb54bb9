using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.TestKit.Draws;

/// <summary>
/// An instant win written into a database as it stands at one point of its way, past the desk and the clock: two parts, the second one
/// comes in halfway. Nobody stands behind its turns.
/// </summary>
/// <param name="Rules">To the byte.</param>
/// <param name="Proof">Null: not over.</param>
public sealed record PublishedDeck(CampaignId Id, string Rules, string Commitment, DeckProof? Proof)
{
    public const string Title = "开门红转盘";
    public const string Text = "一、每人一次。\n　二、抽完为止。\n";

    public string Path => $"/verify/draws/{Id.Value}";

    /// <param name="services">A scope with the database and the vault.</param>
    /// <param name="state">Published (open), Drawn or Voided.</param>
    /// <param name="prizes">How many of each; even numbers come in two equal parts.</param>
    /// <param name="drawn">Slots that were drawn, also where it is not told yet.</param>
    public static async Task<PublishedDeck> AddAsync(
        IServiceProvider services,
        CampaignState state,
        IReadOnlyList<int> prizes,
        int blanks,
        int drawn
    )
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var vault = services.GetRequiredService<IPersonalDataVault>();
        var now = DateTimeOffset.UtcNow;
        var closes = now + TimeSpan.FromDays(state == CampaignState.Published ? 1 : -1);
        var campaign = DraftOf(prizes, blanks, closes);
        campaign.Publish(null, Text, now);
        var deck = InstantDeck.Publish(campaign.View(), DrawSecret.New(), vault);
        db.AddRange(campaign, deck);
        db.Entry(deck)
            .CurrentValues.SetValues(
                new
                {
                    NextSlot = (long)drawn,
                    Released = 2,
                    ReleasedAt = JsonSerializer.Serialize(new[] { 0, drawn / 2 }),
                }
            );
        var proof = state == CampaignState.Drawn ? deck.ProveWith(vault) : null;
        if (proof is not null)
        {
            campaign.Advance(CampaignState.Drawn);
            db.AddRange(WinsOf(campaign.View(), proof, now));
        }
        if (state == CampaignState.Voided)
        {
            campaign.Void(PublishedDraw.VoidReason);
        }
        await db.SaveChangesAsync();
        return new(campaign.Id, deck.Rules, deck.Commitment, proof);
    }

    private static Campaign DraftOf(IReadOnlyList<int> prizes, int blanks, DateTimeOffset closes)
    {
        var opens = closes - TimeSpan.FromDays(5);
        int[] second = [.. prizes.Select(count => count / 2)];
        var terms = new InstantTerms(
            InstantLook.Wheel,
            ChancesOnce: 1,
            ChancesDaily: 0,
            WinLimit: 1,
            [
                new(
                    opens,
                    [.. prizes.Zip(second, (all, later) => all - later)],
                    blanks - (blanks / 2)
                ),
                new(opens + TimeSpan.FromDays(1), second, blanks / 2),
            ]
        );
        var settings = new CampaignSettings
        {
            Prizes =
            [
                .. prizes.Select(
                    (count, i) =>
                        new CampaignPrize($"{i + 1} 等奖", count, 100_00, PrizeDelivery.ByPost)
                ),
            ],
        };
        return Campaign.Draft(
            InstantWin.KindName,
            new(Title, opens, closes, settings, terms.Write()),
            null
        );
    }

    /// <summary>Told already, so that the clock has nothing to do for them.</summary>
    private static IEnumerable<PrizeWin> WinsOf(
        CampaignView campaign,
        DeckProof proof,
        DateTimeOffset now
    ) =>
        proof
            .Slots.Select((kind, slot) => (Kind: kind, Slot: slot))
            .Where(one => one.Kind < campaign.Settings.Prizes.Count)
            .Select(one =>
            {
                var win = PrizeWin.Of(
                    campaign,
                    new(
                        new Entrant(PersonId.New(), MemberId.New()),
                        one.Kind,
                        one.Slot,
                        $"#{one.Slot}",
                        one.Slot
                    ),
                    PublishedDraw.MaskedName,
                    0,
                    now
                );
                win.Tell(now, 15);
                return win;
            });
}
