using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards;

/// <summary>A typed phone binds nothing before its owner shows that he has it.</summary>
public sealed class PhoneProofTests
{
    private CardWorld world = null!;
    private Member zhang = null!;
    private string ticket = "";

    [SetUp]
    public async Task AnnTypedZhangsPhoneAndTheEndOfHisIdNumber()
    {
        world = new CardWorld(proveTypedPhone: true);
        zhang = world.AddMember("张三丰", "15400000001");
        await world.ConsentAsync(Ann);
        ticket = (await world.TryAsync(Ann, world.PhoneProof(zhang))).Value.Ticket;
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("12345")]
    [TestCase("一二三四五六")]
    public async Task Bind_WithoutSixDigits_AsksForThem(string? code)
    {
        await SentAsync();

        Assert.That((await BindAsync(code)).Refusal, Is.EqualTo(TakeOverRefusals.CodeShape));
        Assert.That(world.Cards.Bindings, Is.Empty);
    }

    [Test]
    public async Task Bind_WithTheCode_IsActiveAndNotesHowItWasProven()
    {
        var review = await world.ReviewPhone.ExecuteAsync(Ann, ticket, CardWorld.Now, default);
        var code = await SentAsync();

        var wrong = await BindAsync(Other(code));
        var bound = await BindAsync($" {code} ");

        Assert.That(review!.MaskedPhone, Is.EqualTo("154****0001"));
        Assert.That(wrong.Refusal, Is.EqualTo(TakeOverRefusals.CodeWrong));
        Assert.That(bound.Succeeded, Is.True, bound.Refusal?.Code);
        var binding = world.Cards.Bindings.Single();
        Assert.That(
            (binding.Status, binding.Method, binding.PayoutHoldUntil),
            Is.EqualTo(
                (BindingStatus.Active, BindingMethod.CodeToRegisteredPhone, (DateTimeOffset?)null)
            )
        );
        Assert.That((await BindAsync(null)).Succeeded, "the same tap once more");
        Assert.That(
            await world.ReviewPhone.ExecuteAsync(Ann, ticket, CardWorld.Now, default),
            Is.Null
        );
    }

    [Test]
    public async Task Bind_WithACodeThatIsTooOld_IsRefused()
    {
        var code = await SentAsync();

        var late = await BindAsync(code, CardWorld.Now + TakeOverCode.Lifetime);

        Assert.That(late.Refusal, Is.EqualTo(TakeOverRefusals.CodeGone));
    }

    [Test]
    public async Task Bind_GuessedSixTimes_TakesNotEvenTheRightOne()
    {
        var code = await SentAsync();
        for (var i = 0; i < TakeOverCode.MostTries; i++)
        {
            await BindAsync(Other(code));
        }

        Assert.That((await BindAsync(code)).Refusal, Is.EqualTo(TakeOverRefusals.CodeGone));
        Assert.That(world.Cards.Bindings, Is.Empty);
    }

    [Test]
    public async Task AskCode_AgainAndAgain_EndsAtThreeAnHour()
    {
        var asked = new List<Refusal?>();
        for (var i = 0; i < 4; i++)
        {
            asked.Add((await AskAsync()).Refusal);
        }

        Assert.That(asked, Is.EqualTo(new[] { null, null, null, TakeOverRefusals.TooManyCodes }));
    }

    [Test]
    public async Task Bind_PhoneThatWeChatConfirmed_NeedsNoCode()
    {
        world.Phones.Confirmed[Ann] = new(PhoneNumber.Parse("15400000001").Value, CardWorld.Now);

        Assert.That((await AskAsync()).Refusal, Is.EqualTo(TakeOverRefusals.NotNeeded));
        Assert.That((await BindAsync(null)).Succeeded);
    }

    [Test]
    public async Task Bind_AnotherPhoneThatWeChatConfirmed_StillNeedsTheCode()
    {
        world.Phones.Confirmed[Ann] = new(PhoneNumber.Parse("15400000009").Value, CardWorld.Now);

        Assert.That((await BindAsync(null)).Refusal, Is.EqualTo(TakeOverRefusals.CodeShape));
    }

    [Test]
    public async Task Bind_ByNameAndWholeIdNumber_NeedsNoCode()
    {
        var named = await world.TryAsync(Ann, world.NameProof(zhang, "张三丰"));

        Assert.That((await world.ConfirmAsync(Ann, named.Value.Ticket)).Succeeded);
    }

    [TestCase("15400000001")]
    [TestCase("15400000777")]
    public async Task Verify_WhereNoCodeCanBeSent_SaysTheSameOfEveryPhone(string phone)
    {
        world.Sms.IsAvailable = false;

        var verified = await world.TryAsync(Ann, PhoneProof(phone, world.IdOf(zhang)[^4..]));

        Assert.That(verified.Refusal, Is.EqualTo(CardsRefusals.PhoneUnproven));
    }

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private Task<Outcome<TakeOverCodeAsked>> AskAsync() =>
        world.AskCode.ExecuteAsync(new(Ann, ticket, "203.0.113.7"), CardWorld.Now, default);

    /// <returns>What the phone received.</returns>
    private async Task<string> SentAsync()
    {
        await AskAsync();
        await world.SendCode.ExecuteAsync(
            world.TakeOvers.Codes.Single().Id,
            CardWorld.Now,
            default
        );
        return world.Sms.Sent.Single().Values["code"];
    }

    private Task<Outcome<BoundCard>> BindAsync(string? code, DateTimeOffset? at = null) =>
        world.Bind.ExecuteAsync(new(Ann, ticket, code), at ?? CardWorld.Now, default);
}
