using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class BindCardTests
{
    private CardWorld world = null!;
    private Member zhang = null!;

    [SetUp]
    public void ARegisterWithOneMember()
    {
        world = new CardWorld();
        zhang = world.AddMember("张三丰", "15400000001");
    }

    [Test]
    public async Task Bind_Confirmed_IsActiveAuditedAndToldInChatInOneSave()
    {
        await world.ConsentAsync(Ann);
        var verified = await world.TryAsync(Ann, world.PhoneProof(zhang));
        var saves = world.Work.Saves;

        var bound = await world.ConfirmAsync(Ann, verified.Value.Ticket);

        Assert.That(bound.Value.MaskedName, Is.EqualTo("张**"));
        Assert.That(bound.Value.MaskedCard, Does.Match(@"^\*{4} \d{4}$"));
        Assert.That(world.Cards.Bindings.Single().Status, Is.EqualTo(BindingStatus.Active));
        Assert.That(world.Trail.Last().Act, Is.EqualTo("cards.bound"));
        Assert.That(world.Sent.Single(), Does.StartWith("绑定成功"));
        Assert.That(world.Work.Saves - saves, Is.EqualTo(1));
    }

    [Test]
    public async Task Bind_Again_SucceedsAndChangesNothing()
    {
        await world.BindAsync(Ann, zhang);

        var again = await world.BindAsync(Ann, zhang);

        Assert.That(again.Succeeded, Is.True);
        Assert.That(world.Cards.Bindings, Has.Count.EqualTo(1));
        Assert.That(world.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Bind_ConfirmedTwiceEvenMuchLater_SucceedsOnce()
    {
        var ticket = await TicketAsync();
        await world.ConfirmAsync(Ann, ticket);

        var late = await world.ConfirmAsync(Ann, ticket, CardWorld.Now.AddHours(1));

        Assert.That(late.Succeeded, Is.True);
        Assert.That(world.Cards.Bindings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Bind_AfterTenMinutes_AsksToVerifyAgain()
    {
        var ticket = await TicketAsync();

        var late = await world.ConfirmAsync(
            Ann,
            ticket,
            CardWorld.Now + VerificationTicket.Lifetime
        );

        Assert.That(late.Refusal, Is.EqualTo(CardsRefusals.TicketExpired));
        Assert.That(world.Cards.Bindings, Is.Empty);
    }

    [Test]
    public async Task Bind_WithSomebodyElsesTicket_IsRefused()
    {
        var ticket = await TicketAsync();
        await world.ConsentAsync(Bob);

        var stolen = await world.ConfirmAsync(Bob, ticket);

        Assert.That(stolen.Refusal, Is.EqualTo(CardsRefusals.TicketExpired));
    }

    [Test]
    public async Task Bind_SecondCardOfOnePerson_IsRefused()
    {
        var li = world.AddMember("李四", "15400000002");
        await world.BindAsync(Ann, zhang);

        var second = await world.BindAsync(Ann, li);

        Assert.That(second.Refusal, Is.EqualTo(CardsRefusals.AnotherCardBound));
    }

    [Test]
    public async Task Bind_CardBlockedSinceVerification_IsRefused()
    {
        var ticket = await TicketAsync();
        world.CardsOf(zhang)[0].ChangeStatus(MemberCardStatus.Lost);

        var bound = await world.ConfirmAsync(Ann, ticket);

        Assert.That(bound.Refusal, Is.EqualTo(CardsRefusals.NoCard));
    }

    [Test]
    public async Task Bind_AnotherWeChatIsFasterAtTheDatabase_IsRefused()
    {
        var ticket = await TicketAsync();
        world.Cards.Rival = await RivalOfAsync(Bob);

        var bound = await world.ConfirmAsync(Ann, ticket);

        Assert.That(bound.Refusal, Is.EqualTo(CardsRefusals.BoundElsewhere));
    }

    [Test]
    public async Task Bind_OwnSecondTapIsFasterAtTheDatabase_Succeeds()
    {
        var ticket = await TicketAsync();
        world.Cards.Rival = await RivalOfAsync(Ann);

        var bound = await world.ConfirmAsync(Ann, ticket);

        Assert.That(bound.Succeeded, Is.True);
        Assert.That(world.Cards.Bindings, Has.Count.EqualTo(1));
    }

    private async Task<string> TicketAsync()
    {
        await world.ConsentAsync(Ann);
        return (await world.TryAsync(Ann, world.PhoneProof(zhang))).Value.Ticket;
    }

    private async Task<CardBinding> RivalOfAsync(Domain.Fans.Contracts.FanIdentity fan)
    {
        var person = await world.Fans.FindOrCreateAsync(fan, CardWorld.Now, default);
        var (ticket, _) = VerificationTicket.Issue(
            person,
            world.CardsOf(zhang)[0],
            BindingMethod.PhoneAndIdTail,
            CardWorld.Now
        );
        return CardBinding.From(ticket, CardWorld.Now);
    }
}
