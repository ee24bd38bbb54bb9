using System.Net;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Api;

public sealed class CardApiTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Cards:WrongTriesPerDay:PerAddress"] = "100"
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Bind_StepByStepWithThePhoneWeChatConfirmed_IsTheMembersCard()
    {
        var person = DemoRegister.Examples[0];
        var ann = await stage.NewUserAsync();
        await ann.HavePhoneAsync(person.Phone);
        await ann.PostAsync("/api/v1/session/phone", new { code = await ann.PhoneCodeAsync() });
        await ann.PostAsync("/api/v1/card/consent", new { agreed = true });

        var verified = await ann.PostAsync(
            "/api/v1/card/verify/phone",
            new { idTail = person.IdNumber[^4..] }
        );
        var bound = await ann.PostAsync(
            "/api/v1/card/bind",
            new { ticket = verified.Text("ticket") }
        );

        Assert.That(
            verified.Json.GetProperty("card").GetProperty("maskedName").GetString(),
            Is.EqualTo($"{person.Name[0]}*"),
            verified.Raw
        );
        Assert.That(bound.Text("maskedCard"), Is.EqualTo($"**** {person.Cards[0][^4..]}"));
        var me = await ann.GetAsync("/api/v1/me");
        Assert.That(me.Json.GetProperty("card").ToString(), Is.EqualTo(bound.Json.ToString()));
        Assert.That((await ann.GetAsync("/api/v1/card")).Raw, Is.EqualTo(bound.Raw));
    }

    [Test]
    public async Task Verify_ByNameAndIdNumber_GivesATicketToo()
    {
        var person = DemoRegister.Examples[1];
        var ann = await stage.NewUserAsync();
        await ann.PostAsync("/api/v1/card/consent", new { agreed = true });

        var verified = await ann.PostAsync(
            "/api/v1/card/verify/name",
            new { name = person.Name, idNumber = person.IdNumber }
        );

        Assert.That(verified.Status, Is.EqualTo(HttpStatusCode.OK), verified.Raw);
    }

    [Test]
    public async Task Card_NothingBound_IsNotFoundAndMeSaysNull()
    {
        var ann = await stage.NewUserAsync();

        var card = await ann.GetAsync("/api/v1/card");
        var me = await ann.GetAsync("/api/v1/me");

        Assert.That(
            (card.Status, card.Code),
            Is.EqualTo((HttpStatusCode.NotFound, "cards.binding-not-found"))
        );
        Assert.That(
            me.Json.GetProperty("card").ValueKind,
            Is.EqualTo(System.Text.Json.JsonValueKind.Null)
        );
    }

    [Test]
    public async Task Verify_WithoutConsentOrDetails_SaysWhichByCode()
    {
        var ann = await stage.NewUserAsync();

        var early = await VerifyAsync(ann, "15400000009", "1234");
        await ann.PostAsync("/api/v1/card/consent", new { agreed = true });
        var tail = await VerifyAsync(ann, "15400000009", "12");
        var phone = await VerifyAsync(ann, "154", "1234");
        var wrong = await VerifyAsync(ann, "15499999999", "1234");

        Assert.That(
            (early.Status, early.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "cards.consent-needed"))
        );
        Assert.That(
            (tail.Status, tail.Code),
            Is.EqualTo((HttpStatusCode.BadRequest, "cards.id-tail-invalid"))
        );
        Assert.That(
            (phone.Status, phone.Code),
            Is.EqualTo((HttpStatusCode.BadRequest, "members.phone-invalid"))
        );
        Assert.That(
            (wrong.Status, wrong.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "cards.wrong-details"))
        );
    }

    [Test]
    public async Task Verify_TooManyWrongTries_Is429()
    {
        var ann = await stage.NewUserAsync();
        await ann.PostAsync("/api/v1/card/consent", new { agreed = true });
        for (var i = 0; i < 5; i++)
        {
            await VerifyAsync(ann, $"1549999900{i}", "1234");
        }

        var sixth = await VerifyAsync(ann, "15499999005", "1234");

        Assert.That(
            (sixth.Status, sixth.Code),
            Is.EqualTo((HttpStatusCode.TooManyRequests, "cards.too-many-tries"))
        );
    }

    private static Task<ApiAnswer> VerifyAsync(ApiPhone phone, string number, string idTail) =>
        phone.PostAsync("/api/v1/card/verify/phone", new { phone = number, idTail });
}
