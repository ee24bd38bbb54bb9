using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>What time alone does to a prize: it is told, reminded of, and passes on.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PrizeUpkeepTests(DatabaseProvider provider) : PrizeTest(provider)
{
    [Test]
    public async Task Upkeep_TellsWinnersOnce_HoweverManyNodesRunIt()
    {
        var (_, win) = await WonAsync();

        var told = await AtOnceAsync(
            10,
            _ =>
                Host.Cards.AskAsync(
                    (TellWinner tell) => tell.ExecuteAsync(win, LotteryHost.BeaconDue, default)
                )
        );

        Assert.That(told.Count(one => one.Value), Is.EqualTo(1));
        Assert.That((await FindAsync(win)).State, Is.EqualTo(PrizeState.Told));
    }

    /// <summary>Told late, he has as long as everybody else, and nothing lapses that nobody was told.</summary>
    [Test]
    public async Task Tell_AfterAnOutage_BeginsTheTimeToClaim()
    {
        var (_, win) = await WonAsync();
        var late = LotteryHost.BeaconDue.AddDays(40);

        var untold = await LapseAsync(win, late);
        await Host.Cards.AskAsync((TellWinner tell) => tell.ExecuteAsync(win, late, default));

        Assert.That(untold, Is.False);
        Assert.That((await FindAsync(win)).ClaimUntil, Is.GreaterThan(late.AddDays(15)));
    }

    [Test]
    public async Task Remind_ADayLaterAndTwoDaysBeforeTheEnd_IsTwice()
    {
        var (_, win) = await WonAsync();
        await TellAsync(win);
        var until = (await FindAsync(win)).ClaimUntil;
        var reminders = new List<int>();
        foreach (
            var at in (DateTimeOffset[])
                [
                    LotteryHost.BeaconDue.AddHours(23),
                    LotteryHost.BeaconDue.AddHours(24),
                    LotteryHost.BeaconDue.AddDays(5),
                    until - TellWinner.LastReminder,
                    until.AddHours(-1),
                ]
        )
        {
            await Host.Cards.DoAsync<CampaignUpkeep>(upkeep => upkeep.RemindAsync(at, default));
            reminders.Add((await FindAsync(win)).Reminders);
        }

        Assert.That(reminders, Is.EqualTo((int[])[0, 1, 1, 2, 2]));
    }

    [Test]
    public async Task Lapse_AllSeatsAtOnce_EachPassesToTheNextInTheOrderOfTheDraw()
    {
        var draw = await Host.DrawAsync(prizes: 2);
        foreach (var fan in await Host.MembersAsync(5))
        {
            await Host.EnterAsync(fan, draw.Id);
        }
        await Host.DrawnAsync(draw);
        var first = await Host.WinsAsync(draw.Id);
        await TellAsync(first[0].Id);
        await TellAsync(first[1].Id);
        var late = (await FindAsync(first[0].Id)).ClaimUntil;

        for (var round = 0; round < 4; round++)
        {
            await AtOnceAsync(
                8,
                i =>
                    Host.Cards.AskAsync(
                        (LapsePrize lapse) => lapse.ExecuteAsync(first[i % 2].Id, late, default)
                    )
            );
        }

        var wins = await Host.WinsAsync(draw.Id);
        Assert.That(
            wins.Select(win => (win.Seat, win.Turn, win.State)),
            Is.EqualTo(
                ((int, int, PrizeState)[])
                    [
                        (0, 0, PrizeState.Lapsed),
                        (0, 1, PrizeState.Drawn),
                        (1, 0, PrizeState.Lapsed),
                        (1, 1, PrizeState.Drawn),
                    ]
            )
        );
        Assert.That(wins.Select(win => win.MemberId).Distinct().Count(), Is.EqualTo(4));
    }

    [Test]
    public async Task Lapse_BeforeTheEnd_DoesNothing_AndWhoClaimedKeepsIt()
    {
        var (fan, win) = await WonAsync(PrizeDelivery.CardCredit);
        await TellAsync(win);
        var until = (await FindAsync(win)).ClaimUntil;

        var early = await LapseAsync(win, until.AddTicks(-1));
        var accepted = await Host.Cards.AskAsync(
            (ClaimPrize claim) => claim.AcceptAsync(fan, win, until.AddTicks(-1), default)
        );
        var late = await LapseAsync(win, until);

        Assert.That((early, accepted.Refusal, late), Is.EqualTo((false, (Refusal?)null, false)));
        Assert.That((await FindAsync(win)).State, Is.EqualTo(PrizeState.Claimed));
    }

    [Test]
    public async Task Upkeep_FromClosingToTheNextMonth_DoesAllOfItByItself()
    {
        var draw = await Host.DrawAsync(prizes: 1);
        foreach (var fan in await Host.MembersAsync(2))
        {
            await Host.EnterAsync(fan, draw.Id);
        }
        await Host.KnowAsync(draw);
        DateTimeOffset[] minutes =
        [
            LotteryHost.Frozen,
            LotteryHost.BeaconDue,
            LotteryHost.BeaconDue.AddDays(20),
            LotteryHost.BeaconDue.AddDays(20).AddMinutes(1),
            LotteryHost.BeaconDue.AddDays(40),
        ];

        foreach (var at in minutes)
        {
            await Host.Cards.DoAsync<CampaignUpkeep>(upkeep => upkeep.RunAsync(at, default));
        }

        var wins = await Host.WinsAsync(draw.Id);
        Assert.That(wins.Select(win => win.State), Is.All.EqualTo(PrizeState.Lapsed));
        Assert.That(wins, Has.Count.EqualTo(2));
        Assert.That(await Host.StateAsync(draw.Id), Is.EqualTo(CampaignState.Settled));
    }
}
