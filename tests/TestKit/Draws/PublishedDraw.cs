using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.TestKit.Draws;

/// <summary>
/// A scheduled draw written into a database as it stands at one point of its way, past the desk and the clock. Nobody stands behind
/// its codes.
/// </summary>
/// <param name="Rules">To the byte.</param>
/// <param name="Codes">The list that is or will be frozen.</param>
/// <param name="Proof">Null: not drawn.</param>
public sealed record PublishedDraw(CampaignId Id, string Rules, CodeList Codes, DrawProof? Proof)
{
    public const string Title = "月月抽好礼";
    public const string VoidReason = "奖品没有到货，活动取消。";
    public const string MaskedName = "张*";
    public const int LeftOut = 2;

    public static DrawBeacon Beacon { get; } = new("ssq", "2026141", "010512192733+08");

    public string Path => $"/verify/draws/{Id.Value}";

    public static CodeList RandomCodes(int count) =>
        CodeList.Of(
            Enumerable
                .Range(0, count)
                .Select(_ => EntryCode.Of(RandomNumberGenerator.GetBytes(EntryCode.HolderSize), 1))
        );

    /// <param name="services">A scope with the database and the vault.</param>
    /// <param name="state">Published (open), Frozen, Drawn or Voided.</param>
    /// <param name="prizes">How many of each.</param>
    /// <param name="isWithheld">The union does not tell its secret.</param>
    public static async Task<PublishedDraw> AddAsync(
        IServiceProvider services,
        CampaignState state,
        CodeList codes,
        IReadOnlyList<int> prizes,
        int successors = 3,
        bool isWithheld = false
    )
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var now = DateTimeOffset.UtcNow;
        var closes = now + TimeSpan.FromDays(state == CampaignState.Published ? 1 : -1);
        var campaign = DraftOf(prizes, successors, closes);
        campaign.Publish(null, "一、主办单位：市总工会\n　每人一次。\n", now);
        var secret = DrawSecret.New();
        var lottery = Lottery.Publish(
            RulesOf(campaign.View()),
            secret,
            RandomNumberGenerator.GetBytes(HolderCodes.KeySize),
            services.GetRequiredService<IPersonalDataVault>()
        );
        db.AddRange(campaign, lottery);
        var proof =
            state == CampaignState.Drawn
                ? DrawProof.Of(
                    lottery.Rules,
                    lottery.Commitment,
                    isWithheld ? null : secret,
                    Beacon,
                    codes
                )
                : null;
        if (state is CampaignState.Frozen or CampaignState.Drawn)
        {
            db.Add(FrozenList.Of(campaign.Id, codes, LeftOut, closes));
            campaign.Advance(CampaignState.Frozen);
        }
        if (proof is not null)
        {
            campaign.Advance(CampaignState.Drawn);
            db.Add(LotteryDraw.Of(campaign.Id, proof, now));
            db.AddRange(WinsOf(campaign.View(), proof, now));
        }
        if (state == CampaignState.Voided)
        {
            campaign.Void(VoidReason);
        }
        await db.SaveChangesAsync();
        return new(campaign.Id, lottery.Rules, codes, proof);
    }

    private static Campaign DraftOf(
        IReadOnlyList<int> prizes,
        int successors,
        DateTimeOffset closes
    )
    {
        var due = closes + TimeSpan.FromHours(2);
        var terms = new DrawTerms(
            new(Beacon.Source, Beacon.Issue, due),
            new(Beacon.Source, "2026142", due + TimeSpan.FromDays(2))
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
            Successors = successors,
        };
        return Campaign.Draft(
            ScheduledDraw.KindName,
            new(Title, closes - TimeSpan.FromDays(5), closes, settings, terms.Write()),
            null
        );
    }

    private static DrawRules RulesOf(CampaignView campaign)
    {
        var terms = DrawTerms.Read(campaign.Terms)!;
        return new(
            DrawRules.FormatName,
            campaign.Id.Value,
            campaign.Title,
            campaign.OpensAt,
            campaign.ClosesAt,
            [.. campaign.Settings.Prizes.Select(prize => new DrawPrize(prize.Name, prize.Count))],
            campaign.Settings.Successors,
            terms.Beacon,
            terms.Fallback,
            campaign.Rules
        );
    }

    /// <summary>Told already, so that the clock has nothing to do for them.</summary>
    private static IEnumerable<PrizeWin> WinsOf(
        CampaignView campaign,
        DrawProof proof,
        DateTimeOffset now
    ) =>
        proof
            .Winners.SelectMany((codes, prize) => codes.Select(code => (Prize: prize, Code: code)))
            .Select(
                (one, seat) =>
                {
                    var code = EntryCode.Read(Convert.FromHexString(one.Code)).ToString();
                    var winner = new Entrant(PersonId.New(), MemberId.New());
                    var win = PrizeWin.Of(
                        campaign,
                        new DrawnPrize(winner, one.Prize, seat, code),
                        MaskedName,
                        0,
                        now
                    );
                    win.Tell(now, 15);
                    return win;
                }
            );
}
