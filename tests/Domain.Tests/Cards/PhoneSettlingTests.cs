using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>A phone that staff or a file has just put into the register proves nothing for three days.</summary>
public sealed class PhoneSettlingTests
{
    private const string Changed = "cards.take-over-phone-changed";
    private static readonly DateTimeOffset Settled = CardWorld.Now.AddDays(3);
    private CardWorld world = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task AnnAgreedToTheText()
    {
        world = new CardWorld(proveTypedPhone: true);
        zhang = world.AddMember("张三丰", "15400000001");
        await world.ConsentAsync(Ann);
    }

    [Test]
    public async Task AskCode_ToTakeOver_IsRefusedAndTheCounterStays()
    {
        await HeldByBobAsync();
        Change();
        var ticket = await NamedAsync();

        var asked = await AskAsync(ticket);
        var review = await world.ReviewTakeOver.ExecuteAsync(Ann, ticket, CardWorld.Now, default);
        var counter = await world.AskCounter.ExecuteAsync(Ann, ticket, CardWorld.Now, default);

        Assert.That(asked.Refusal?.Code, Is.EqualTo(Changed));
        Assert.That(
            asked.Refusal?.Message,
            Does.Contain("3 天内").And.Contain("柜台").And.Contain("11月26日 16:01")
        );
        Assert.That(
            (review.Value.MaskedPhone, review.Value.WhyNoCode?.Code),
            Is.EqualTo(((string?)null, Changed))
        );
        Assert.That(counter.Succeeded, Is.True);
        Assert.That(world.TakeOvers.Codes, Is.Empty);
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    public async Task AskCode_AtTheEndOfTheDays_IsSentAgain(int seconds, bool isSent)
    {
        await HeldByBobAsync();
        Change();
        var at = Settled.AddSeconds(seconds);
        var ticket = await NamedAsync(at);

        Assert.That((await AskAsync(ticket, at)).Succeeded, Is.EqualTo(isSent));
    }

    /// <summary>Asked for by who has the old phone, meant for the new one.</summary>
    [Test]
    public async Task SendCode_PhoneChangedAfterItWasAskedFor_StaysHome()
    {
        await HeldByBobAsync();
        await AskAsync(await NamedAsync());
        Change();

        await SendAsync();

        Assert.That(world.Sms.Sent, Is.Empty);
    }

    [Test]
    public async Task TakeOver_PhoneChangedAfterTheCodeWentOut_IsRefused()
    {
        await HeldByBobAsync();
        var ticket = await NamedAsync();
        await AskAsync(ticket);
        await SendAsync();
        Change();

        var taken = await world.TakeOver.ExecuteAsync(
            new(Ann, ticket, world.Sms.Sent.Single().Values["code"]),
            CardWorld.Now,
            default
        );

        Assert.That(taken.Refusal?.Code, Is.EqualTo(Changed));
    }

    /// <summary>Whose phone WeChat confirmed is not asked: it is the register that is new.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public async Task Bind_ByThePhone_IsRefused(bool isConfirmed)
    {
        if (isConfirmed)
        {
            world.Phones.Confirmed[Ann] = new(
                PhoneNumber.Parse("15400000001").Value,
                CardWorld.Now
            );
        }
        Change();
        var ticket = (await world.TryAsync(Ann, world.PhoneProof(zhang))).Value.Ticket;

        var asked = await AskAsync(ticket);
        var bound = await world.ConfirmAsync(Ann, ticket);
        var review = await world.ReviewPhone.ExecuteAsync(Ann, ticket, CardWorld.Now, default);

        Assert.That(
            (asked.Refusal?.Code, bound.Refusal?.Code, review?.WhyNot?.Code),
            Is.EqualTo((Changed, Changed, Changed))
        );
        Assert.That(world.Cards.Bindings, Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Bind_ByNameAndIdNumber_HoldsPayoutsUntilThePhoneHasSettled(bool isOver)
    {
        Change();
        var at = isOver ? Settled : CardWorld.Now;

        var bound = await world.ConfirmAsync(Ann, await NamedAsync(at), at);

        Assert.That(bound.Succeeded, Is.True, bound.Refusal?.Code);
        Assert.That(
            world.Cards.Bindings.Single().PayoutHoldUntil,
            Is.EqualTo(isOver ? (DateTimeOffset?)null : at.AddHours(24))
        );
        Assert.That(world.Sent.Single().Contains("暂时不能修改收款信息"), Is.EqualTo(!isOver));
    }

    [Test]
    public async Task FollowPhone_TellsWhoHasTheCardBound()
    {
        await HeldByBobAsync();
        world.Sent.Clear();

        await new CardPhoneFollower(world.Bindings, world.Fans, world).FollowPhoneAsync(
            zhang.Id,
            1,
            CardWorld.Now,
            default
        );
        await world.Work.SaveAsync(default);

        Assert.That(
            world.Sent.Single(),
            Does.Contain("手机号刚刚更改过").And.Contain("请马上联系所属工会")
        );
    }

    private void Change() => world.Lookup.PhoneChanges[zhang.Id] = CardWorld.Now;

    private async Task HeldByBobAsync()
    {
        await world.ConsentAsync(Bob);
        var verified = await world.TryAsync(Bob, world.NameProof(zhang, "张三丰"));
        Assert.That((await world.ConfirmAsync(Bob, verified.Value.Ticket)).Succeeded);
    }

    private async Task<string> NamedAsync(DateTimeOffset? at = null) =>
        (await world.TryAsync(Ann, world.NameProof(zhang, "张三丰"), at: at)).Value.Ticket;

    private Task<Outcome<TakeOverCodeAsked>> AskAsync(string ticket, DateTimeOffset? at = null) =>
        world.AskCode.ExecuteAsync(new(Ann, ticket, "203.0.113.7"), at ?? CardWorld.Now, default);

    private Task<bool> SendAsync() =>
        world.SendCode.ExecuteAsync(world.TakeOvers.Codes.Single().Id, CardWorld.Now, default);
}
