using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Lotteries;

/// <summary>From entering to the winners, on the engines we run on.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ScheduledDrawTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await LotteryHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Enter_FiftyTimesAtOnce_IsOneEntryWithOneCode()
    {
        var draw = await host.DrawAsync();
        var fan = await host.MemberAsync();

        var entered = await AtOnceAsync(50, _ => host.EnterAsync(fan, draw.Id));

        Assert.That(entered.Select(one => one.Refusal), Is.All.Null);
        Assert.That(entered.Select(one => one.Value.Code).Distinct().Count(), Is.EqualTo(1));
        Assert.That(entered.Count(one => one.Value.IsNew), Is.EqualTo(1));
    }

    [Test]
    public async Task Enter_OutsideItsTime_IsRefused_AndWhoEnteredReadsHisEntryAfterwards()
    {
        var draw = await host.DrawAsync();
        var (early, late) = (await host.MemberAsync(), await host.MemberAsync());
        var entry = await host.EnterAsync(early, draw.Id);

        var before = await host.EnterAsync(late, draw.Id, draw.OpensAt.AddTicks(-1));
        var after = await host.EnterAsync(late, draw.Id, draw.ClosesAt);
        var again = await host.EnterAsync(early, draw.Id, draw.ClosesAt.AddDays(1));

        Assert.That(before.Refusal, Is.EqualTo(CampaignRefusals.NotOpenYet));
        Assert.That(after.Refusal, Is.EqualTo(CampaignRefusals.Closed));
        Assert.That(again.Value.Code, Is.EqualTo(entry.Value.Code));
    }

    [Test]
    public async Task Enter_WithoutACard_LeadsToBinding()
    {
        var draw = await host.DrawAsync();

        var refused = await host.EnterAsync(Fan(999_001), draw.Id);

        Assert.That(refused.Refusal, Is.EqualTo(CampaignRefusals.CardNeeded));
    }

    [Test]
    public async Task Draw_WaitsForThePublicValue_AndGivesWhatTheProofSays()
    {
        var draw = await host.DrawAsync(prizes: 3);
        foreach (var fan in await host.MembersAsync(7))
        {
            await host.EnterAsync(fan, draw.Id);
        }
        await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);

        var early = await host.AdvanceAsync(draw.Id, LotteryHost.BeaconDue);
        await host.KnowAsync(draw);
        var drawn = await host.AdvanceAsync(draw.Id, LotteryHost.BeaconDue);

        Assert.That((early, drawn), Is.EqualTo((false, true)));
        var proof = await host.ProofAsync(draw);
        var report = ProofCheck.Run(proof.Write());
        Assert.That(report.Findings, Is.Empty);
        var wins = await host.WinsAsync(draw.Id);
        Assert.That(
            wins.Select(win => win.Code),
            Is.EqualTo(
                proof.Winners[0].Select(hex => $"{EntryCode.Read(Convert.FromHexString(hex))}")
            )
        );
        Assert.That(wins.Select(win => win.MemberId).Distinct().Count(), Is.EqualTo(3));
        Assert.That(proof.Successors, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Draw_WithFewerEntriesThanPrizes_LeavesTheRest()
    {
        var draw = await host.DrawAsync(prizes: 3);
        await host.EnterAsync(await host.MemberAsync(), draw.Id);

        await host.DrawnAsync(draw);

        Assert.That(await host.WinsAsync(draw.Id), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Draw_WithNobody_IsDrawnAndSettled()
    {
        var draw = await host.DrawAsync();

        await host.DrawnAsync(draw);

        Assert.That(await host.WinsAsync(draw.Id), Is.Empty);
        Assert.That(await host.StateAsync(draw.Id), Is.EqualTo(CampaignState.Drawn));
    }

    [Test]
    public async Task Draw_TheFirstValueNotThereBeforeTheFallbacksTime_TheFallbackCounts()
    {
        var draw = await host.DrawAsync();
        await host.EnterAsync(await host.MemberAsync(), draw.Id);
        await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);
        var late = LotteryHost.FallbackDue;
        await host.KnowAsync(draw, late);

        var first = await host.AdvanceAsync(draw.Id, late);
        await host.KnowAsync(draw, fallback: true);
        var second = await host.AdvanceAsync(draw.Id, LotteryHost.FallbackDue);

        Assert.That((first, second), Is.EqualTo((false, true)));
        Assert.That(
            (await host.ProofAsync(draw)).Beacon.Issue,
            Is.EqualTo(DrawTerms.Read(draw.Terms)!.Fallback.Issue)
        );
    }

    [Test]
    public async Task Draw_FrozenTooLateForTheFirstValue_TheFallbackCounts()
    {
        var draw = await host.DrawAsync();
        await host.EnterAsync(await host.MemberAsync(), draw.Id);
        await host.KnowAsync(draw);
        await host.KnowAsync(draw, fallback: true);
        var late = LotteryHost.BeaconDue - DrawLottery.FrozenBefore + TimeSpan.FromMilliseconds(1);

        await host.AdvanceAsync(draw.Id, late);
        await host.AdvanceAsync(draw.Id, LotteryHost.FallbackDue);

        Assert.That(
            (await host.ProofAsync(draw)).Beacon.Issue,
            Is.EqualTo(DrawTerms.Read(draw.Terms)!.Fallback.Issue)
        );
    }

    /// <summary>A process ends after the work and before the commit: whoever comes next does the same.</summary>
    [Test]
    public async Task Advance_BrokenOffBeforeItsCommit_IsDoneAnewWithTheSameWinners()
    {
        var draw = await host.DrawAsync();
        foreach (var fan in await host.MembersAsync(6))
        {
            await host.EnterAsync(fan, draw.Id);
        }
        var broken = await host.BreakOffAsync(draw.Id, LotteryHost.Frozen);
        Assert.That(await host.StateAsync(draw.Id), Is.EqualTo(CampaignState.Published));
        await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);
        await host.KnowAsync(draw);
        var lost = await host.BreakOffAsync(draw.Id, LotteryHost.BeaconDue);
        Assert.That(await host.StateAsync(draw.Id), Is.EqualTo(CampaignState.Frozen));
        await host.AdvanceAsync(draw.Id, LotteryHost.BeaconDue.AddHours(5));

        Assert.That(broken.Note, Does.Contain((await host.ListAsync(draw)).Root));
        Assert.That(
            (await host.WinsAsync(draw.Id)).Select(win => win.Code),
            Is.EqualTo(lost.Prizes.Select(prize => prize.Code))
        );
    }

    [Test]
    public async Task Advance_TwentyTimesAtOnce_IsOneListAndOneDraw()
    {
        var draw = await host.DrawAsync();
        foreach (var fan in await host.MembersAsync(5))
        {
            await host.EnterAsync(fan, draw.Id);
        }

        var froze = await AtOnceAsync(20, _ => host.AdvanceAsync(draw.Id, LotteryHost.Frozen));
        await host.KnowAsync(draw);
        var drew = await AtOnceAsync(20, _ => host.AdvanceAsync(draw.Id, LotteryHost.BeaconDue));

        Assert.That(froze.Count(moved => moved), Is.EqualTo(1));
        Assert.That(drew.Count(moved => moved), Is.EqualTo(1));
        Assert.That(await host.WinsAsync(draw.Id), Has.Count.EqualTo(3));
    }
}
