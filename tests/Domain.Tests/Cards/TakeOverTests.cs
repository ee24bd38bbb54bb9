using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Notifications.Contracts;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class TakeOverTests
{
    private CardWorld world = null!;
    private Member zhang = null!;
    private string ticket = "";

    [SetUp]
    public async Task AnnProvedToBeZhangWhoseCardBobHolds()
    {
        world = new CardWorld();
        zhang = world.AddMember("张三丰", "15400000001");
        await world.BindAsync(Bob, zhang);
        await world.ConsentAsync(Ann);
        ticket = (await world.TryAsync(Ann, world.PhoneProof(zhang))).Value.Ticket;
        world.Sent.Clear();
    }

    [Test]
    public async Task TakeOver_WithTheCode_MovesTheCardTellsBothAndHoldsPayouts()
    {
        var code = await CodeAsync();

        var taken = await TakeAsync(code);

        Assert.That(taken.Value.MaskedName, Is.EqualTo("张**"));
        var (former, now) = (world.Cards.Bindings[0], world.Cards.Bindings[1]);
        Assert.That(former.Status, Is.EqualTo(BindingStatus.Superseded));
        Assert.That(former.EndReason, Is.EqualTo(BindingEnds.TakenOver));
        Assert.That(now.Status, Is.EqualTo(BindingStatus.Active));
        Assert.That(now.PayoutHoldUntil, Is.EqualTo(CardWorld.Now.AddHours(24)));
        Assert.That(world.Sent, Has.Count.EqualTo(2));
        Assert.That(world.Sent[0], Does.Contain("换绑到另一个微信"));
        Assert.That(world.Sent[1], Does.StartWith("换绑成功"));
        Assert.That(
            world.Trail.TakeLast(2).Select(entry => entry.Act),
            Is.EqualTo((string[])["cards.superseded", "cards.taken-over"])
        );
    }

    [Test]
    public async Task AskCode_PhoneOfTheRegister_IsWhereItGoesMaskedInTheAnswer()
    {
        var asked = await AskAsync();
        await SendAsync();

        Assert.That(asked.Value.MaskedPhone, Is.EqualTo("154****0001"));
        Assert.That(world.Sms.Sent.Single().Phone.Reveal(), Is.EqualTo("15400000001"));
        Assert.That(world.Sms.Sent.Single().Values["code"], Does.Match("^[0-9]{6}$"));
    }

    [Test]
    public async Task SendCode_Twice_GoesOutOnceAndIsSealedNoMore()
    {
        await AskAsync();
        await SendAsync();
        var again = await world.SendCode.ExecuteAsync(
            world.TakeOvers.Codes.Single().Id,
            CardWorld.Now,
            default
        );

        Assert.That(again, Is.False);
        Assert.That(world.Sms.Sent, Has.Count.EqualTo(1));
        Assert.That(world.TakeOvers.Codes.Single().Code, Is.Null);
    }

    [Test]
    public async Task SendCode_AfterItExpired_StaysHome()
    {
        await AskAsync();

        var sent = await world.SendCode.ExecuteAsync(
            world.TakeOvers.Codes.Single().Id,
            CardWorld.Now + TakeOverCode.Lifetime,
            default
        );

        Assert.That(sent, Is.False);
        Assert.That(world.Sms.Sent, Is.Empty);
    }

    [Test]
    public async Task TakeOver_OperatorGaveNoAnswer_StillWorksAndStaysCounted()
    {
        world.Sms.Answer = SmsResult.Unknown;
        var code = await CodeAsync();
        await AskAsync();
        await AskAsync();

        Assert.That((await AskAsync()).Refusal, Is.EqualTo(TakeOverRefusals.TooManyCodes));
        Assert.That(world.TakeOvers.Codes, Has.Count.EqualTo(3));
        Assert.That(code, Has.Length.EqualTo(6));
    }

    [Test]
    public async Task AskCode_FourthInAnHourAcrossTheClocksHour_IsRefused()
    {
        var late = CardWorld.Now.AddMinutes(58);
        ticket = (await world.TryAsync(Ann, world.PhoneProof(zhang), at: late)).Value.Ticket;
        await AskAsync(late);
        await AskAsync(late);
        await AskAsync(late);

        var fourth = await AskAsync(late.AddMinutes(3));

        Assert.That(fourth.Refusal, Is.EqualTo(TakeOverRefusals.TooManyCodes));
    }

    [Test]
    public async Task TakeOver_FiveWrongCodes_TheRightOneComesTooLate()
    {
        var code = await CodeAsync();
        var wrong = code == "000000" ? "000001" : "000000";
        for (var i = 0; i < TakeOverCode.MostTries; i++)
        {
            Assert.That((await TakeAsync(wrong)).Refusal, Is.EqualTo(TakeOverRefusals.CodeWrong));
        }

        Assert.That((await TakeAsync(code)).Refusal, Is.EqualTo(TakeOverRefusals.CodeGone));
        Assert.That(world.Cards.Bindings, Has.Count.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("12345")]
    [TestCase("abcdef")]
    public async Task TakeOver_NoSixDigits_CostsNoTry(string typed)
    {
        var code = await CodeAsync();
        for (var i = 0; i < 10; i++)
        {
            Assert.That((await TakeAsync(typed)).Refusal, Is.EqualTo(TakeOverRefusals.CodeShape));
        }

        Assert.That((await TakeAsync(code)).Succeeded, Is.True);
    }

    [Test]
    public async Task TakeOver_AfterFiveMinutes_CodeIsGone()
    {
        var code = await CodeAsync();

        var late = await TakeAsync(code, CardWorld.Now + TakeOverCode.Lifetime);

        Assert.That(late.Refusal, Is.EqualTo(TakeOverRefusals.CodeGone));
    }

    [Test]
    public async Task TakeOver_FormerCodeAfterANewOne_IsWrong()
    {
        var first = await CodeAsync();
        var second = await CodeAsync();
        Assume.That(second, Is.Not.EqualTo(first));

        Assert.That((await TakeAsync(first)).Refusal, Is.EqualTo(TakeOverRefusals.CodeWrong));
        Assert.That((await TakeAsync(second)).Succeeded, Is.True);
    }

    [Test]
    public async Task TakeOver_Again_SucceedsAndChangesNothing()
    {
        var code = await CodeAsync();
        await TakeAsync(code);

        var again = await TakeAsync(code);

        Assert.That(again.Succeeded, Is.True);
        Assert.That(world.Cards.Bindings, Has.Count.EqualTo(2));
        Assert.That(world.Sent, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task TakeOver_WithSomebodyElsesTicket_IsRefused()
    {
        var code = await CodeAsync();

        var stolen = await world.TakeOver.ExecuteAsync(
            new(Bob, ticket, code),
            CardWorld.Now,
            default
        );

        Assert.That(stolen.Refusal, Is.EqualTo(CardsRefusals.TicketExpired));
    }

    [Test]
    public async Task AskCode_NobodyHoldsTheCardAnyMore_IsNotNeeded()
    {
        await world.Unbind.ExecuteAsync(Bob, CardWorld.Now, default);

        Assert.That((await AskAsync()).Refusal, Is.EqualTo(TakeOverRefusals.NotNeeded));
    }

    [Test]
    public async Task Review_WithoutAnOperator_OffersTheCounterAlone()
    {
        world.Sms.IsAvailable = false;

        var shown = await world.ReviewTakeOver.ExecuteAsync(Ann, ticket, CardWorld.Now, default);

        Assert.That(shown.Value.MaskedPhone, Is.Null);
        Assert.That((await AskAsync()).Refusal, Is.EqualTo(TakeOverRefusals.SmsUnavailable));
    }

    [Test]
    public async Task AskCounter_Twice_IsOneRequestWithOneNumber()
    {
        var first = await world.AskCounter.ExecuteAsync(Ann, ticket, CardWorld.Now, default);
        var second = await world.AskCounter.ExecuteAsync(Ann, ticket, CardWorld.Now, default);

        Assert.That(first.Value, Does.Match("^[0-9]{6}$"));
        Assert.That(second.Value, Is.EqualTo(first.Value));
        Assert.That(world.TakeOvers.Requests, Has.Count.EqualTo(1));
    }

    private Task<Outcome<TakeOverCodeAsked>> AskAsync(DateTimeOffset? at = null) =>
        world.AskCode.ExecuteAsync(new(Ann, ticket, "203.0.113.7"), at ?? CardWorld.Now, default);

    private async Task SendAsync()
    {
        foreach (var id in await world.TakeOvers.FindWaitingAsync(CardWorld.Now, 9, default))
        {
            await world.SendCode.ExecuteAsync(id, CardWorld.Now, default);
        }
    }

    private async Task<string> CodeAsync()
    {
        Assert.That((await AskAsync()).Succeeded, Is.True);
        await SendAsync();
        return world.Sms.Sent[^1].Values["code"];
    }

    private Task<Outcome<BoundCard>> TakeAsync(string code, DateTimeOffset? at = null) =>
        world.TakeOver.ExecuteAsync(new(Ann, ticket, code), at ?? CardWorld.Now, default);
}
