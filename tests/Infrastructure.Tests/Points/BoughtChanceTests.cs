using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Chances;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>A further chance for points: both or neither, once for each click, never beyond the campaign's limit.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class BoughtChanceTests(DatabaseProvider provider) : PointsTest(provider)
{
    private const int Price = 30;

    [Test]
    public async Task Buy_TwentyTimesWithOneKey_IsOneChanceForOnePrice()
    {
        var wheel = await WheelAsync();
        var (fan, person) = await MemberAsync(points: Price);

        var bought = await AtOnceAsync(20, _ => BuyAsync(fan, wheel, "key-00000001"));

        Assert.That(bought.Select(one => one.Refusal), Is.All.Null);
        Assert.That(bought.Sum(one => one.Value.Count), Is.EqualTo(1));
        Assert.That(bought.Count(one => one.Value.IsKnown), Is.EqualTo(19));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour - Price));
    }

    [Test]
    public async Task Reverse_OfAPurchase_IsRefused_TheChanceIsThere()
    {
        var wheel = await WheelAsync();
        var (fan, person) = await MemberAsync(points: Price);
        await BuyAsync(fan, wheel, "key-reversed");
        var bought = await Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<TransferRow>().SingleAsync(row => row.Cause.EndsWith("key-reversed"))
        );

        var reversed = await ReverseAsync(bought.Id, Now);

        Assert.That(reversed.Refusal, Is.EqualTo(PointsRefusals.ChanceBought));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour - Price));
    }

    [Test]
    public async Task Buy_TwentyAtOnceWithKeysOfTheirOwn_IsAsManyAsThePointsPay()
    {
        var wheel = await WheelAsync();
        var (fan, person) = await MemberAsync(points: Price);

        var bought = await AtOnceAsync(20, i => BuyAsync(fan, wheel, $"key-of-its-own-{i}"));

        Assert.That(bought.Count(one => one.Succeeded), Is.EqualTo(3));
        Assert.That(
            bought.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(PointsRefusals.NotEnough)
        );
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(10));
        Assert.That(await CountAsync(fan, wheel), Is.EqualTo(3));
    }

    [Test]
    public async Task Buy_BeyondTheCampaignsLimit_TakesNoPoints()
    {
        var wheel = await WheelAsync(most: 2);
        var (fan, person) = await MemberAsync(points: Price);

        var bought = await AtOnceAsync(10, i => BuyAsync(fan, wheel, $"key-limited-{i}"));

        Assert.That(bought.Count(one => one.Succeeded), Is.EqualTo(2));
        Assert.That(
            bought.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(ChanceRefusals.NoneLeft)
        );
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour - (2 * Price)));
    }

    /// <summary>Half a purchase would be a price for nothing.</summary>
    [Test]
    public async Task Buy_WhereOnlyAPartWouldFit_IsRefused()
    {
        var wheel = await WheelAsync(count: 2, most: 3);
        var (fan, person) = await MemberAsync(points: Price);

        await BuyAsync(fan, wheel, "key-two-of-3");
        var second = await BuyAsync(fan, wheel, "key-four-of-3");

        Assert.That(second.Refusal, Is.EqualTo(ChanceRefusals.NoneLeft));
        Assert.That(await CountAsync(fan, wheel), Is.EqualTo(2));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour - Price));
    }

    [Test]
    public async Task Buy_WithoutEnoughPoints_GivesNothing()
    {
        var wheel = await WheelAsync(price: Honour + 1);
        var (fan, person) = await MemberAsync(points: Honour);

        var refused = await BuyAsync(fan, wheel, "key-too-dear");

        Assert.That(refused.Refusal, Is.EqualTo(PointsRefusals.NotEnough));
        Assert.That(await CountAsync(fan, wheel), Is.Zero);
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour));
    }

    [Test]
    public async Task Buy_WhereItIsNotOfferedOrOver_IsRefused()
    {
        var (offered, plain) = (await WheelAsync(), (await Host.WheelAsync()).Id);
        var (fan, person) = await MemberAsync(points: Honour);

        var nothing = await BuyAsync(fan, plain, "key-not-offered");
        var late = await BuyAsync(fan, offered, "key-late-00", LotteryHostCloses);
        var unreadable = await BuyAsync(fan, offered, "short");

        Assert.That(nothing.Refusal, Is.EqualTo(ChanceRefusals.NotOffered));
        Assert.That(late.Refusal, Is.EqualTo(CampaignRefusals.Closed));
        Assert.That(unreadable.Refusal, Is.EqualTo(PointsRefusals.KeyInvalid));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour));
    }

    [Test]
    public async Task Buy_ForAWheel_IsATurn()
    {
        var wheel = await WheelAsync();
        var (fan, _) = await MemberAsync(points: Price);
        var early = await Host.TurnAsync(fan, wheel);

        await BuyAsync(fan, wheel, "key-for-a-turn");

        Assert.That(early.Refusal, Is.EqualTo(LotteriesRefusals.NoChance));
        Assert.That((await Host.TurnAsync(fan, wheel)).Succeeded);
        Assert.That(
            (await Host.TurnAsync(fan, wheel, 2)).Refusal,
            Is.EqualTo(LotteriesRefusals.NoChance)
        );
    }

    [Test]
    public async Task Buy_ForADraw_IsAFurtherEntry()
    {
        var draw = await Host.DrawAsync(change: settings => Selling(settings));
        var (fan, _) = await MemberAsync(points: Price);

        await BuyAsync(fan, draw.Id, "key-for-entry");

        var entries = await Cards.AskAsync(
            (OwnEntries own) => own.ListAsync(fan, draw.Id, default)
        );
        Assert.That(entries, Has.Count.EqualTo(2));
        Assert.That(draw.Rules, Does.Contain("在活动页用 30 积分兑换，每次得 1 次机会"));
    }

    [Test]
    public async Task SignIn_ToTwoCampaigns_EarnsOnceADay()
    {
        var (one, other) = (await SignInWheelAsync(), await SignInWheelAsync());
        var (fan, person) = await MemberAsync(points: 0);

        foreach (var id in (CampaignId[])[one, other, one])
        {
            await Cards.AskAsync(
                (SignIn signIn) => signIn.ExecuteAsync(fan, id, "page", Now, default)
            );
        }

        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(3));
    }

    private static DateTimeOffset LotteryHostCloses => Lotteries.LotteryHost.Closes;

    private static CampaignSettings Selling(
        CampaignSettings settings,
        int price = Price,
        int count = 1,
        int most = 10
    ) =>
        settings with
        {
            Chances = new()
            {
                Gifts = [new("points", count, []) { Price = price }],
                MostPerMember = most,
            },
        };

    private async Task<CampaignId> WheelAsync(int price = Price, int count = 1, int most = 10) =>
        (
            await Host.WheelAsync(
                once: 0,
                change: settings => Selling(settings, price, count, most)
            )
        ).Id;

    private async Task<CampaignId> SignInWheelAsync() =>
        (
            await Host.WheelAsync(change: settings =>
                settings with
                {
                    Chances = new() { Gifts = [new("sign-in", 1, [])] },
                }
            )
        ).Id;

    /// <param name="points">0: none are earned; otherwise one honour's.</param>
    private async Task<(FanIdentity Fan, PersonId Person)> MemberAsync(int points)
    {
        var fan = await Host.MemberAsync();
        var person = await Cards.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default));
        if (points > 0)
        {
            await EarnAsync(person!.Value, Now);
        }
        return (fan, person!.Value);
    }

    private Task<Outcome<ChanceReceipt>> BuyAsync(
        FanIdentity fan,
        CampaignId campaign,
        string key,
        DateTimeOffset? at = null
    ) =>
        Cards.AskAsync(
            (BuyChance buy) => buy.ExecuteAsync(new(fan, campaign, key, "page"), at ?? Now, default)
        );

    private async Task<int> CountAsync(FanIdentity fan, CampaignId campaign)
    {
        var person = await Cards.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default));
        var member = await Cards.AskAsync(
            (Domain.Cards.Contracts.IMemberFans members) =>
                members.FindMemberAsync(person!.Value, default)
        );
        return await Cards.AskAsync(
            (ICampaignChanceTotals totals) => totals.CountAsync(campaign, member!.Value, default)
        );
    }
}
