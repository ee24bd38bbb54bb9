using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Lotteries;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Binding, draws and sign-ins count for who does them, in the commit that makes them stand.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CauseTests(DatabaseProvider provider)
{
    private LotteryHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await LotteryHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Bind_GivenUpAndBoundAgain_CountsOnce()
    {
        var (fan, person) = (Fan(910_001), await host.Cards.NewPersonAsync(9_101));
        await host.Cards.BindAsync(fan, person);
        await host.Cards.DoAsync<UnbindCard>(unbind => unbind.ExecuteAsync(fan, Now, default));
        await host.Cards.BindAsync(fan, person);

        Assert.That(await CountedAsync(fan, InteractionKind.Bind), Is.EqualTo(1));
    }

    [Test]
    public async Task Bind_TenTimesAtOnce_CountsOnce()
    {
        var (fan, person) = (Fan(910_002), await host.Cards.NewPersonAsync(9_102));
        var ticket = await host.Cards.TicketAsync(fan, person);

        var bound = await AtOnceAsync(10, _ => host.Cards.BindAsync(fan, ticket));

        Assert.That(bound.All(one => one.Succeeded));
        Assert.That(await CountedAsync(fan, InteractionKind.Bind), Is.EqualTo(1));
    }

    [Test]
    public async Task TakeOver_CountsForWhoTakesTheCard()
    {
        var (former, fan) = (Fan(910_003), Fan(910_004));
        var person = await host.Cards.NewPersonAsync(9_103);
        await host.Cards.BindAsync(former, person);

        var taken = await host.Cards.TakeOverAsync(fan, await host.Cards.CodeAsync(fan, person));

        Assert.That(taken.Refusal, Is.Null);
        Assert.That(await CountedAsync(fan, InteractionKind.Bind), Is.EqualTo(1));
        Assert.That(await CountedAsync(former, InteractionKind.Bind), Is.EqualTo(1));
    }

    [Test]
    public async Task Enter_TwentyTimesAtOnce_CountsOnce_AndAFurtherCodeGivesNothing()
    {
        var draw = await host.DrawAsync(change: SignInGives);
        var fan = await host.MemberAsync();

        await AtOnceAsync(20, _ => host.EnterAsync(fan, draw.Id));
        await SignInAsync(fan, draw.Id, Now);

        Assert.That(await CountedAsync(fan, InteractionKind.Draw), Is.EqualTo(1));
    }

    [Test]
    public async Task Enter_ThatIsRefused_CountsNothing()
    {
        var draw = await host.DrawAsync();
        var (stranger, late) = (Fan(910_005), await host.MemberAsync());

        await host.EnterAsync(stranger, draw.Id);
        await host.EnterAsync(late, draw.Id, LotteryHost.Closes);

        Assert.That(await CountedAsync(stranger, InteractionKind.Draw), Is.Zero);
        Assert.That(await CountedAsync(late, InteractionKind.Draw), Is.Zero);
    }

    [Test]
    public async Task Turn_EachThatIsDrawn_CountsOnce_AndARefusalNothing()
    {
        var wheel = await host.WheelAsync(prizes: 5, blanks: 5, once: 2, winLimit: 2);
        var fan = await host.MemberAsync();

        await AtOnceAsync(20, _ => host.TurnAsync(fan, wheel.Id));
        await host.TurnAsync(fan, wheel.Id, 2);
        await host.TurnAsync(fan, wheel.Id, 3);

        Assert.That(await CountedAsync(fan, InteractionKind.Draw), Is.EqualTo(2));
    }

    [Test]
    public async Task Turn_OfManyMembersAtOnce_LosesNoCount()
    {
        const int Members = 20;
        var wheel = await host.WheelAsync(prizes: 5, blanks: Members);
        var fans = await host.MembersAsync(Members);

        await AtOnceAsync(Members, i => host.TurnAsync(fans[i], wheel.Id));

        foreach (var fan in fans)
        {
            Assert.That(await CountedAsync(fan, InteractionKind.Draw), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task SignIn_TwiceInADay_CountsOnce_AndTheNextDayAgain()
    {
        var wheel = await host.WheelAsync(blanks: 20, change: SignInGives);
        var fan = await host.MemberAsync();

        await AtOnceAsync(10, _ => SignInAsync(fan, wheel.Id, Now));
        Assert.That(await CountedAsync(fan, InteractionKind.SignIn), Is.EqualTo(1));

        await SignInAsync(fan, wheel.Id, LotteryHost.Closes.AddMinutes(-1));
        Assert.That(await CountedAsync(fan, InteractionKind.SignIn), Is.EqualTo(2));
    }

    private static CampaignSettings SignInGives(CampaignSettings settings) =>
        settings with
        {
            Chances = new() { Gifts = [new("sign-in", 1, [])], MostPerMember = 5 },
        };

    private Task<Domain.Kernel.Outcome<ChanceReceipt>> SignInAsync(
        FanIdentity fan,
        CampaignId id,
        DateTimeOffset at
    ) => host.Cards.AskAsync((SignIn signIn) => signIn.ExecuteAsync(fan, id, "page", at, default));

    private Task<int> CountedAsync(FanIdentity fan, InteractionKind kind) =>
        host.Cards.CountedAsync(fan, kind);
}
