using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

public sealed class VerifyMemberTests
{
    private const string Phone = "15400000001";
    private CardWorld world = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task ARegisterWithOneMember()
    {
        world = new CardWorld();
        zhang = world.AddMember("张三丰", Phone);
        await world.ConsentAsync(Ann);
    }

    [Test]
    public async Task Verify_PhoneAndIdTail_GivesATicket()
    {
        var verified = await world.TryAsync(Ann, world.PhoneProof(zhang));

        Assert.That(verified.Succeeded, Is.True);
        Assert.That(verified.Value.Ticket, Has.Length.EqualTo(43));
    }

    [Test]
    public async Task Verify_NameAndIdNumberInAnotherSpelling_GivesATicket()
    {
        var verified = await world.TryAsync(Ann, world.NameProof(zhang, "张 三 丰"));

        Assert.That(verified.Succeeded, Is.True);
    }

    [Test]
    public async Task Verify_WithoutConsent_IsRefused()
    {
        var verified = await world.TryAsync(Bob, world.PhoneProof(zhang));

        Assert.That(verified.Refusal, Is.EqualTo(CardsRefusals.ConsentNeeded));
    }

    [Test]
    public async Task Verify_UnknownPhoneWrongTailAndWrongName_AreOneAnswerAfterTheSameLookups()
    {
        var unknown = await CountAsync(PhoneProof("15499999999", "0000"));
        var wrongTail = await CountAsync(PhoneProof(Phone, "0000"));
        var wrongName = await CountAsync(world.NameProof(zhang, "李四"));

        Assert.That(unknown.Answer, Is.EqualTo(CardsRefusals.WrongDetails));
        Assert.That(wrongTail, Is.EqualTo(unknown));
        Assert.That(wrongName, Is.EqualTo(unknown));
    }

    [Test]
    public async Task Verify_TwoMembersWithOnePhone_AreToldApartByTheIdTail()
    {
        var wife = world.AddMember("李四妹", Phone);

        var verified = await world.TryAsync(Ann, world.PhoneProof(wife));
        var shown = await world.Review.ExecuteAsync(
            Ann,
            verified.Value.Ticket,
            CardWorld.Now,
            default
        );

        Assert.That(shown.Value.MaskedName, Is.EqualTo("李**"));
    }

    [Test]
    public async Task Verify_SeveralCards_AsksForTheCardsTailAndTakesIt()
    {
        var wang = world.AddMember("王五", "15400000005", cards: 2);
        var second = world.CardsOf(wang)[1].Number;

        var byPhone = await world.TryAsync(Ann, world.PhoneProof(wang));
        var wrongTail = await world.TryAsync(Ann, world.NameProof(wang, "王五", "999999"));
        var rightTail = await world.TryAsync(Ann, world.NameProof(wang, "王五", "002001"));

        Assert.That(byPhone.Refusal, Is.EqualTo(CardsRefusals.CardTailNeeded));
        Assert.That(wrongTail.Refusal, Is.EqualTo(CardsRefusals.WrongDetails));
        Assert.That(rightTail.Succeeded, Is.True);
        Assert.That(second, Is.SameAs(world.CardsOf(wang)[1].Number));
    }

    [TestCase(MemberState.Left)]
    [TestCase(MemberState.Removed)]
    public async Task Verify_MemberWhoLeft_IsToldSoOnlyAfterProof(MemberState state)
    {
        zhang.ChangeState(state);

        var wrong = await world.TryAsync(Ann, PhoneProof(Phone, "0000"));
        var right = await world.TryAsync(Ann, world.PhoneProof(zhang));

        Assert.That(wrong.Refusal, Is.EqualTo(CardsRefusals.WrongDetails));
        Assert.That(right.Refusal, Is.EqualTo(CardsRefusals.NotInMembership));
    }

    [Test]
    public async Task Verify_CardOfAnotherWeChat_IsToldSoOnlyAfterProof()
    {
        await world.BindAsync(Bob, zhang);

        var wrong = await world.TryAsync(Ann, PhoneProof(Phone, "0000"));
        var right = await world.TryAsync(Ann, world.PhoneProof(zhang));

        Assert.That(wrong.Refusal, Is.EqualTo(CardsRefusals.WrongDetails));
        Assert.That(right.Value.BoundElsewhere, Is.True);
    }

    [Test]
    public async Task Verify_WrongTry_LeavesATrailWithoutPersonalData()
    {
        await world.TryAsync(Ann, PhoneProof(Phone, "0000"));

        var entry = world.Trail.Single(row => row.Act == "cards.verify-failed");
        Assert.That($"{entry}", Does.Not.Contain(Phone).And.Not.Contain(Ann.OpenId));
    }

    private async Task<(object? Answer, int Lookups, int Opened, int Saves)> CountAsync(
        MemberProof proof
    )
    {
        var before = (world.Members.Lookups, world.Vault.Opened, world.Work.Saves);
        var outcome = await world.TryAsync(Ann, proof);
        return (
            outcome.Refusal,
            world.Members.Lookups - before.Lookups,
            world.Vault.Opened - before.Opened,
            world.Work.Saves - before.Saves
        );
    }
}
