using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>A prize from the draw to its winner, or to whoever follows.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PrizeTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;
    private StaffActor editor = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await LotteryHost.StartAsync(provider);
        var city = await host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindRootAsync(default)
        );
        editor = new(StaffAccountId.New(), "小编", [new(StaffRole.Editor, city!.Path)]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task HandOut_ByTheShownCode_IsOnce_ThoughTwoScanIt()
    {
        var (fan, win) = await WonAsync();
        var shown = await ShowAsync(fan, win);

        var given = await AtOnceAsync(10, _ => HandOutAsync(shown.Value.Token));

        Assert.That(given.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(
            given.Where(one => !one.Succeeded).Select(one => one.Refusal!.Code).Distinct(),
            Is.SubsetOf(
                (string[])[PrizeRefusals.CodeUnknown.Code, PrizeRefusals.AlreadyClaimed.Code]
            )
        );
        Assert.That((await FindAsync(win)).State, Is.EqualTo(PrizeState.Done));
    }

    [Test]
    public async Task HandOut_ByACodeThatWasReplacedOrIsOld_IsRefused()
    {
        var (fan, win) = await WonAsync();
        var first = await ShowAsync(fan, win);
        var second = await ShowAsync(fan, win);

        var replaced = await HandOutAsync(first.Value.Token);
        var old = await HandOutAsync(
            second.Value.Token,
            LotteryHost.BeaconDue + PrizeWin.TokenLife + TimeSpan.FromTicks(1)
        );

        Assert.That(replaced.Refusal, Is.EqualTo(PrizeRefusals.CodeUnknown));
        Assert.That(old.Refusal, Is.EqualTo(PrizeRefusals.CodeUnknown));
    }

    [Test]
    public async Task Show_SomebodyElsesPrize_IsNotFound()
    {
        var (_, win) = await WonAsync();

        var refused = await ShowAsync(await host.MemberAsync(), win);

        Assert.That(refused.Refusal, Is.EqualTo(PrizeRefusals.NotFound));
    }

    [Test]
    public async Task GiveAddress_IsSealed_AndTheParcelIsTold()
    {
        var (fan, win) = await WonAsync(PrizeDelivery.ByPost);
        var given = await host.Cards.AskAsync(
            (ClaimPrize claim) =>
                claim.GiveAddressAsync(
                    fan,
                    win,
                    new("林一", "13800138000", "鹭湾市湖东区工会路1号"),
                    LotteryHost.BeaconDue,
                    default
                )
        );
        var sent = await host.Cards.AskAsync(
            (HandOutPrize prizes) =>
                prizes.SendAsync(editor, win, "顺丰 SF1234567", LotteryHost.BeaconDue, default)
        );

        Assert.That((given.Refusal, sent.Refusal), Is.EqualTo(((Refusal?)null, (Refusal?)null)));
        var stored = await FindAsync(win);
        Assert.That(stored.State, Is.EqualTo(PrizeState.Sent));
        Assert.That(
            System.Text.Encoding.UTF8.GetString(stored.Address!.Bytes.Span),
            Does.Not.Contain("13800138000").And.Not.Contain("工会路")
        );
    }

    [TestCase("", "13800138000", "鹭湾市湖东区工会路1号")]
    [TestCase("林一", "138", "鹭湾市湖东区工会路1号")]
    [TestCase("林一", "13800138000", "短")]
    [TestCase("林一\n二", "13800138000", "鹭湾市湖东区工会路1号")]
    public async Task GiveAddress_ThatNobodyCouldSendTo_IsRefused(
        string name,
        string phone,
        string place
    )
    {
        var (fan, win) = await WonAsync(PrizeDelivery.ByPost);

        var given = await host.Cards.AskAsync(
            (ClaimPrize claim) =>
                claim.GiveAddressAsync(
                    fan,
                    win,
                    new(name, phone, place),
                    LotteryHost.BeaconDue,
                    default
                )
        );

        Assert.That(given.Refusal, Is.EqualTo(PrizeRefusals.AddressInvalid));
    }

    [Test]
    public async Task Upkeep_TellsWinnersOnce_HoweverManyNodesRunIt()
    {
        var (_, win) = await WonAsync();

        var told = await AtOnceAsync(
            10,
            _ =>
                host.Cards.AskAsync(
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
        await host.Cards.AskAsync((TellWinner tell) => tell.ExecuteAsync(win, late, default));

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
            await host.Cards.DoAsync<CampaignUpkeep>(upkeep => upkeep.RemindAsync(at, default));
            reminders.Add((await FindAsync(win)).Reminders);
        }

        Assert.That(reminders, Is.EqualTo((int[])[0, 1, 1, 2, 2]));
    }

    [Test]
    public async Task Lapse_AllSeatsAtOnce_EachPassesToTheNextInTheOrderOfTheDraw()
    {
        var draw = await host.DrawAsync(prizes: 2);
        foreach (var fan in await host.MembersAsync(5))
        {
            await host.EnterAsync(fan, draw.Id);
        }
        await host.DrawnAsync(draw);
        var first = await host.WinsAsync(draw.Id);
        await TellAsync(first[0].Id);
        await TellAsync(first[1].Id);
        var late = (await FindAsync(first[0].Id)).ClaimUntil;

        for (var round = 0; round < 4; round++)
        {
            await AtOnceAsync(
                8,
                i =>
                    host.Cards.AskAsync(
                        (LapsePrize lapse) => lapse.ExecuteAsync(first[i % 2].Id, late, default)
                    )
            );
        }

        var wins = await host.WinsAsync(draw.Id);
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
        var accepted = await host.Cards.AskAsync(
            (ClaimPrize claim) => claim.AcceptAsync(fan, win, until.AddTicks(-1), default)
        );
        var late = await LapseAsync(win, until);

        Assert.That((early, accepted.Refusal, late), Is.EqualTo((false, (Refusal?)null, false)));
        Assert.That((await FindAsync(win)).State, Is.EqualTo(PrizeState.Claimed));
    }

    [Test]
    public async Task Upkeep_FromClosingToTheNextMonth_DoesAllOfItByItself()
    {
        var draw = await host.DrawAsync(prizes: 1);
        foreach (var fan in await host.MembersAsync(2))
        {
            await host.EnterAsync(fan, draw.Id);
        }
        await host.KnowAsync(draw);
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
            await host.Cards.DoAsync<CampaignUpkeep>(upkeep => upkeep.RunAsync(at, default));
        }

        var wins = await host.WinsAsync(draw.Id);
        Assert.That(wins.Select(win => win.State), Is.All.EqualTo(PrizeState.Lapsed));
        Assert.That(wins, Has.Count.EqualTo(2));
        Assert.That(await host.StateAsync(draw.Id), Is.EqualTo(CampaignState.Settled));
    }

    private async Task<(FanIdentity Fan, PrizeWinId Win)> WonAsync(
        PrizeDelivery delivery = PrizeDelivery.OnSite
    )
    {
        var draw = await host.DrawAsync(
            prizes: 1,
            settings => settings with { Prizes = [settings.Prizes[0] with { Delivery = delivery }] }
        );
        var fan = await host.MemberAsync();
        await host.EnterAsync(fan, draw.Id);
        await host.DrawnAsync(draw);
        return (fan, (await host.WinsAsync(draw.Id)).Single().Id);
    }

    private Task<Outcome<ShownPrizeCode>> ShowAsync(FanIdentity fan, PrizeWinId win) =>
        host.Cards.AskAsync(
            (ShowPrizeCode show) => show.ExecuteAsync(fan, win, LotteryHost.BeaconDue, default)
        );

    private Task<Outcome<HandedOut>> HandOutAsync(string token, DateTimeOffset? at = null) =>
        host.Cards.AskAsync(
            (HandOutPrize prizes) =>
                prizes.ByCodeAsync(editor, token, at ?? LotteryHost.BeaconDue, default)
        );

    private async Task TellAsync(PrizeWinId win) =>
        await host.Cards.AskAsync(
            (TellWinner tell) => tell.ExecuteAsync(win, LotteryHost.BeaconDue, default)
        );

    private async Task<bool> LapseAsync(PrizeWinId win, DateTimeOffset at) =>
        (
            await host.Cards.AskAsync((LapsePrize lapse) => lapse.ExecuteAsync(win, at, default))
        ).Value;

    private Task<PrizeWin> FindAsync(PrizeWinId id) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<PrizeWin>().AsNoTracking().SingleAsync(win => win.Id == id)
        );
}
