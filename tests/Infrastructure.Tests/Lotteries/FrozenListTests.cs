using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Lotteries;

/// <summary>Whose entries the frozen list holds, and that it is frozen once whatever the clock does.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class FrozenListTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await LotteryHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Freeze_BeforeItsTime_DoesNothing_AndAfterwardsNothingIsAdded()
    {
        var draw = await host.DrawAsync();
        await host.EnterAsync(await host.MemberAsync(), draw.Id);

        var early = await host.AdvanceAsync(draw.Id, LotteryHost.Frozen.AddTicks(-1));
        var inTime = await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);
        // A clock that went back, or a request that hung.
        var hung = await host.EnterAsync(await host.MemberAsync(), draw.Id);

        Assert.That((early, inTime), Is.EqualTo((false, true)));
        Assert.That(hung.Refusal, Is.EqualTo(CampaignRefusals.Closed));
        Assert.That((await host.ListAsync(draw)).Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Freeze_WhoIsNotEligibleAnyMore_IsLeftOut()
    {
        var draw = await host.DrawAsync();
        var fans = await host.MembersAsync(3);
        var receipts = new List<LotteryReceipt>();
        foreach (var fan in fans)
        {
            receipts.Add((await host.EnterAsync(fan, draw.Id)).Value);
        }
        await host.LeaveAsync(fans[1]);

        await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);

        var list = await host.ListAsync(draw);
        Assert.That((list.Count, list.LeftOut), Is.EqualTo((2, 1)));
        Assert.That(
            receipts.Select(one => list.ReadCodes().IndexOf(EntryCode.Parse(one.Code)!.Value) >= 0),
            Is.EqualTo((bool[])[true, false, true])
        );
    }

    [Test]
    public async Task Freeze_WhoseCardIsNotBoundAnyMore_IsLeftOut_AndWhoBoundAgainStays()
    {
        var draw = await host.DrawAsync();
        var (stays, gone, back) = (
            await host.MemberAsync(),
            await host.MemberAsync(),
            Fan(999_002)
        );
        var person = await host.Cards.NewPersonAsync(6_999);
        await host.Cards.BindAsync(back, person);
        var codes = new List<EntryCode>();
        foreach (var fan in (FanIdentity[])[stays, gone, back])
        {
            codes.Add(EntryCode.Parse((await host.EnterAsync(fan, draw.Id)).Value.Code)!.Value);
        }
        foreach (var fan in (FanIdentity[])[gone, back])
        {
            await host.Cards.DoAsync<UnbindCard>(unbind => unbind.ExecuteAsync(fan, Now, default));
        }
        await host.Cards.BindAsync(back, person);

        await host.AdvanceAsync(draw.Id, LotteryHost.Frozen);

        var list = await host.ListAsync(draw);
        Assert.That(
            codes.Select(code => list.ReadCodes().IndexOf(code) >= 0),
            Is.EqualTo((bool[])[true, false, true])
        );
        Assert.That(list.LeftOut, Is.EqualTo(1));
    }

    [Test]
    public async Task Advance_WithAClockThatIsMovedBackAndForth_FreezesAndDrawsOnce()
    {
        var draw = await host.DrawAsync(prizes: 2);
        foreach (var fan in await host.MembersAsync(4))
        {
            await host.EnterAsync(fan, draw.Id);
        }
        await host.DrawnAsync(draw);
        var (list, proof) = (await host.ListAsync(draw), await host.ProofAsync(draw));
        var wins = (await host.WinsAsync(draw.Id)).Select(win => win.Id).ToList();

        foreach (var hours in (int[])[-48, 1, -1, 24 * 30, 0])
        {
            Assert.That(
                await host.AdvanceAsync(draw.Id, LotteryHost.BeaconDue.AddHours(hours)),
                Is.False
            );
        }

        Assert.That((await host.ListAsync(draw)).FrozenAt, Is.EqualTo(list.FrozenAt));
        Assert.That((await host.ProofAsync(draw)).Write(), Is.EqualTo(proof.Write()));
        Assert.That((await host.WinsAsync(draw.Id)).Select(win => win.Id), Is.EqualTo(wins));
    }
}
