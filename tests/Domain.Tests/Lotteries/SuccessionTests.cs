using CsCheck;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Campaigns;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Lotteries;

/// <summary>
/// Prizes that are claimed, lapse and pass on, in any order. Several codes may have one holder, who may have won too, as after two entries of
/// the register turned out to be one; behind some codes nobody stands any more.
/// </summary>
public sealed class SuccessionTests
{
    private static readonly Entrant[] People =
    [
        .. Enumerable.Range(0, 12).Select(_ => new Entrant(PersonId.New(), MemberId.New())),
    ];

    private static readonly Gen<(int Seats, int[] Following, (int Act, int Seat)[] Acts)> Runs =
        Gen.Select(
            Gen.Int[1, 4],
            Gen.Int[-1, People.Length - 1].Array[0, 12],
            Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 40]
        );

    [Test]
    public void Prizes_InAnySequence_PassOnInTheOrderOfTheDraw_ToNobodyTwice() =>
        Runs.Sample(run =>
        {
            var (prizes, order) = (new MemoryPrizes(), new DrawnOrder());
            var campaign = Play(run.Seats, run.Following, run.Acts, prizes, order);
            var followed = prizes.All.Where(win => win.Turn > 0).Select(win => win.MemberId);
            var winners = prizes.All.Where(win => win.Turn == 0).Select(win => win.MemberId);
            var expected = order.Members.Except(winners).ToList();

            return followed.SequenceEqual(expected.Take(followed.Count()))
                && prizes.All.DistinctBy(win => win.MemberId).Count() == prizes.All.Count
                && prizes.All.TrueForAll(win => win.CampaignId == campaign)
                && prizes
                    .All.GroupBy(win => win.Seat)
                    .All(seat => IsOneAfterTheOther([.. seat.OrderBy(win => win.Turn)]))
                // Who is left over is left over because no seat was free for him.
                && (
                    expected.Count == followed.Count()
                    || prizes.All.GroupBy(win => win.Seat).All(IsFilled)
                );
        });

    [Test]
    public void Settle_IsForADrawnCampaignAlone_AndOnce() =>
        Gen.Int[(int)CampaignState.Draft, (int)CampaignState.Voided]
            .Select(state => (CampaignState)state)
            .Sample(state =>
            {
                var world = new CampaignWorld();
                var campaign = CampaignIn(state);
                world.All.Add(campaign);
                var settle = new SettleCampaign(world, world.Work);

                var first = settle.ExecuteAsync(campaign.Id, default).Result.Value;
                var second = settle.ExecuteAsync(campaign.Id, default).Result.Value;

                return first == (state == CampaignState.Drawn)
                    && !second
                    && campaign.State == (first ? CampaignState.Settled : state);
            });

    private static CampaignId Play(
        int seats,
        int[] following,
        (int Act, int Seat)[] acts,
        MemoryPrizes prizes,
        DrawnOrder order
    )
    {
        var world = new CampaignWorld();
        var campaign = CampaignIn(CampaignState.Drawn);
        world.All.Add(campaign);
        foreach (var holder in following)
        {
            order.Follows(holder < 0 ? null : People[holder]);
        }
        for (var seat = 0; seat < seats; seat++)
        {
            prizes.Add(
                PrizeWin.Of(campaign.View(), new(People[seat], 0, seat, $"{seat}"), "张*", 0, Now)
            );
        }
        var lapse = new LapsePrize(
            world,
            new CampaignKinds([new FollowingKind(new LotterySuccessors(order, order))]),
            prizes,
            new PrizeAwards(prizes, new MemoryLookup(new MemoryMembers(), new PlainVault())),
            world,
            world.Work
        );
        foreach (var (act, seat) in acts)
        {
            Act(act, prizes.All.FindLast(win => win.Seat == seat), lapse);
        }
        return campaign.Id;
    }

    private static DateTimeOffset Now => CampaignWorld.Now;

    /// <summary>Told, claimed, too early to lapse, or lapsed; what does not stand so is left alone.</summary>
    private static void Act(int act, PrizeWin? win, LapsePrize lapse)
    {
        switch (act)
        {
            case 0 when win is { State: PrizeState.Drawn }:
                win.Tell(Now, 15);
                break;
            case 1 when win is { IsOpen: true }:
                win.HandOut(StaffAccountId.New(), Now);
                break;
            case 2 when win is { State: PrizeState.Told }:
                Assert.That(Lapse(lapse, win, win.ClaimUntil.AddTicks(-1)), Is.False);
                break;
            case 3 when win is not null:
                var isTold = win.State == PrizeState.Told;
                Assert.That(Lapse(lapse, win, win.ClaimUntil), Is.EqualTo(isTold));
                break;
        }
    }

    private static bool Lapse(LapsePrize lapse, PrizeWin win, DateTimeOffset at) =>
        lapse.ExecuteAsync(win.Id, at, default).Result.Value;

    private static bool IsOneAfterTheOther(List<PrizeWin> seat) =>
        seat.Select(win => win.Turn).SequenceEqual(Enumerable.Range(0, seat.Count))
        && seat.SkipLast(1).All(win => win.State == PrizeState.Lapsed);

    private static bool IsFilled(IEnumerable<PrizeWin> seat) =>
        seat.Any(win => win.State != PrizeState.Lapsed);

    private static Campaign CampaignIn(CampaignState state)
    {
        var campaign = Campaign.Draft("plain", CampaignWorld.Content(), null);
        if (state == CampaignState.Proposed)
        {
            campaign.Propose();
        }
        if (state < CampaignState.Published)
        {
            return campaign;
        }
        campaign.Publish(null, "规则", Now);
        if (state == CampaignState.Voided)
        {
            campaign.Void("取消");
            return campaign;
        }
        for (var next = CampaignState.Frozen; next <= state; next++)
        {
            campaign.Advance(next);
        }
        return campaign;
    }
}
