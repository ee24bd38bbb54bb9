using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>A prize in the hands of its winner and of staff.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PrizeTests(DatabaseProvider provider) : PrizeTest(provider)
{
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

        var refused = await ShowAsync(await Host.MemberAsync(), win);

        Assert.That(refused.Refusal, Is.EqualTo(PrizeRefusals.NotFound));
    }

    [Test]
    public async Task GiveAddress_IsSealed_AndTheParcelIsTold()
    {
        var (fan, win) = await WonAsync(PrizeDelivery.ByPost);
        var given = await Host.Cards.AskAsync(
            (ClaimPrize claim) =>
                claim.GiveAddressAsync(
                    fan,
                    win,
                    new("林一", "13800138000", "鹭湾市湖东区工会路1号"),
                    LotteryHost.BeaconDue,
                    default
                )
        );
        var sent = await Host.Cards.AskAsync(
            (HandOutPrize prizes) =>
                prizes.SendAsync(Editor, win, "顺丰 SF1234567", LotteryHost.BeaconDue, default)
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

        var given = await Host.Cards.AskAsync(
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
}
