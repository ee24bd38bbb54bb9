using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>Further chances: given once for each thing, never beyond the rules, by whatever crowd.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ChanceTests(DatabaseProvider provider) : ChanceTest(provider)
{
    /// <summary>WeChat forbids chances for sharing, 集赞 and 助力: whoever adds a source is asked here whether it is none of these.</summary>
    [Test]
    public async Task Sources_AreTheseAndNothingElse()
    {
        var names = await Host.Cards.InScopeAsync(services =>
            Task.FromResult(
                services
                    .GetRequiredService<ChanceSources>()
                    .All.Select(source => source.Name)
                    .ToList()
            )
        );

        Assert.That(names, Is.EquivalentTo((string[])["sign-in", "attendance"]));
    }

    [Test]
    public async Task SignIn_FiftyTimesAtOnce_IsOneChance_AndTheNextDayAnother()
    {
        var wheel = await Host.WheelAsync(once: 0, change: settings => Giving(settings));
        var fan = await Host.MemberAsync();

        var done = await AtOnceAsync(50, _ => SignInAsync(fan, wheel.Id));
        var nextDay = await SignInAsync(fan, wheel.Id, Now.AddHours(9));

        Assert.That(done.Select(one => one.Refusal), Is.All.Null);
        Assert.That(done.Sum(one => one.Value.Count), Is.EqualTo(1));
        Assert.That(done.Count(one => one.Value.IsKnown), Is.EqualTo(49));
        Assert.That((nextDay.Value.Count, nextDay.Value.Total), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task SignIn_WhereItGivesNothing_IsRefused()
    {
        var wheel = await Host.WheelAsync();

        var refused = await SignInAsync(await Host.MemberAsync(), wheel.Id);

        Assert.That(refused.Refusal, Is.EqualTo(ChanceRefusals.NotOffered));
    }

    [Test]
    public async Task SignIn_WhomTheDoorDoesNotLetIn_GetsNothing()
    {
        var wheel = await Host.WheelAsync(once: 0, change: settings => Giving(settings));
        var fan = await Host.MemberAsync();

        var stranger = await SignInAsync(Fan(999_101), wheel.Id);
        var late = await SignInAsync(fan, wheel.Id, wheel.ClosesAt);

        Assert.That(stranger.Refusal, Is.EqualTo(CampaignRefusals.CardNeeded));
        Assert.That(late.Refusal, Is.EqualTo(CampaignRefusals.Closed));
        Assert.That(await CountAsync(wheel.Id, (await EntrantAsync(fan)).Member), Is.Zero);
    }

    /// <summary>Forty quizzes passed in the same moment.</summary>
    [Test]
    public async Task Grant_ManyThingsAtOnce_StopsAtTheLimitOfAMember()
    {
        var wheel = await Host.WheelAsync(once: 0);
        var entrant = new Entrant(PersonId.New(), MemberId.New());
        var rules = new ChanceRules { MostPerMember = 5 };

        var given = await AtOnceAsync(40, i => GrantAsync(wheel.Id, entrant, $"{i}", rules));

        Assert.That(given.Sum(one => one.Count), Is.EqualTo(5));
        Assert.That(await CountAsync(wheel.Id, entrant.Member), Is.EqualTo(5));
    }

    /// <summary>An account that was closed takes its rows along; the next ones are not numbered over those that stay.</summary>
    [Test]
    public async Task Grant_AfterSomeWereErased_GoesOn()
    {
        var draw = await Host.DrawAsync();
        var entrant = await EntrantAsync(await Host.MemberAsync());
        var rules = new ChanceRules { MostPerMember = 3 };
        await GrantAsync(draw.Id, entrant, "first", rules);
        await GrantAsync(draw.Id, entrant, "second", rules);
        await Host.Cards.ExecuteAsync("DELETE FROM campaigns_chances WHERE reference = 'first'");

        var third = await GrantAsync(draw.Id, entrant, "third", rules);
        var fourth = await GrantAsync(draw.Id, entrant, "fourth", rules);

        Assert.That((third.Count, third.Total), Is.EqualTo((1, 3)));
        Assert.That(fourth.Count, Is.Zero, "what was erased had been given");
    }

    [Test]
    public async Task Grant_BeyondTheLimitOfADay_WaitsForTheNext()
    {
        var wheel = await Host.WheelAsync(
            once: 0,
            change: settings => Giving(settings, signIn: 2, attendance: 2, mostPerDay: 3)
        );
        var fan = await Host.MemberAsync();

        var first = await SignInAsync(fan, wheel.Id);
        var second = await AttendAsync(fan, wheel.Id, 0, await CodeAsync(wheel.Id, 0));
        var third = await AttendAsync(fan, wheel.Id, 1, await CodeAsync(wheel.Id, 1));
        var nextDay = await SignInAsync(fan, wheel.Id, Now.AddHours(9));

        Assert.That(
            new[] { first, second, third, nextDay }.Select(one => one.Value.Count),
            Is.EqualTo((int[])[2, 1, 0, 2])
        );
    }

    [Test]
    public async Task Turn_WithGrantedChances_IsTakenOnceForEach()
    {
        var wheel = await Host.WheelAsync(
            prizes: 50,
            once: 0,
            winLimit: 9,
            change: settings => Giving(settings, signIn: 2)
        );
        var fan = await Host.MemberAsync();

        var early = await Host.TurnAsync(fan, wheel.Id);
        await SignInAsync(fan, wheel.Id);
        var turns = await AtOnceAsync(20, i => Host.TurnAsync(fan, wheel.Id, 1 + (i % 5)));
        var last = turns;
        for (var number = 1; number <= 3; number++)
        {
            last = [await Host.TurnAsync(fan, wheel.Id, number)];
        }

        Assert.That(early.Refusal, Is.EqualTo(LotteriesRefusals.NoChance));
        Assert.That(last[0].Refusal, Is.EqualTo(LotteriesRefusals.NoChance));
        Assert.That(await Host.WinsAsync(wheel.Id), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Attend_ByTheCodeOfNowOrTheMinuteBefore_IsOnceForEachPlace()
    {
        var wheel = await Host.WheelAsync(once: 0, change: settings => Giving(settings));
        var fan = await Host.MemberAsync();
        var shown = await CodeAsync(wheel.Id, 0);

        var inTime = await AttendAsync(fan, wheel.Id, 0, shown, Now.AddSeconds(119));
        var again = await AttendAsync(fan, wheel.Id, 0, await CodeAsync(wheel.Id, 0));
        var elsewhere = await AttendAsync(fan, wheel.Id, 1, await CodeAsync(wheel.Id, 1));

        Assert.That((inTime.Value.Count, inTime.Value.IsKnown), Is.EqualTo((2, false)));
        Assert.That((again.Value.Count, again.Value.IsKnown), Is.EqualTo((0, true)));
        Assert.That((elsewhere.Value.Count, elsewhere.Value.Total), Is.EqualTo((2, 4)));
    }

    [Test]
    public async Task Attend_ByAPhotographOrACodeOfElsewhere_IsRefused()
    {
        var wheel = await Host.WheelAsync(once: 0, change: settings => Giving(settings));
        var other = await Host.WheelAsync(once: 0, change: settings => Giving(settings));
        var fan = await Host.MemberAsync();
        var shown = await CodeAsync(wheel.Id, 0);

        var refused = new[]
        {
            await AttendAsync(fan, wheel.Id, 0, shown, Now.AddSeconds(120)),
            await AttendAsync(fan, wheel.Id, 0, shown, Now.AddSeconds(-1)),
            await AttendAsync(fan, wheel.Id, 1, shown),
            await AttendAsync(fan, other.Id, 0, shown),
            await AttendAsync(fan, wheel.Id, 0, shown[..^1]),
            await AttendAsync(fan, wheel.Id, 0, ""),
        };
        var nowhere = await AttendAsync(fan, wheel.Id, 2, await CodeAsync(wheel.Id, 2));

        Assert.That(refused.Select(one => one.Refusal), Is.All.EqualTo(ChanceRefusals.CodeOld));
        Assert.That(nowhere.Refusal, Is.EqualTo(CampaignRefusals.NotFound));
    }
}
