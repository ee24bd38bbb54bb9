using System.Net;
using System.Net.Http.Json;
using WeChatUnion.Domain.Members;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;
using static WeChatUnion.Gateway.Tests.Cards.CardApiSteps;

namespace WeChatUnion.Gateway.Tests.Memberships;

/// <summary>入会 and 转会 in the mini-program and in chat.</summary>
public sealed class MembershipFacesTests
{
    private ApiStage stage = null!;
    private UnionOrganization unit = null!;
    private string code = "";

    private IServiceProvider Services => stage.Gateway.Service<IServiceProvider>();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        stage = await ApiStage.StartAsync();
        unit = await Services.UnionAsync(UnionLevel.Enterprise);
        code = await Services.PosterAsync(unit);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Join_WithAPhoneWeChatConfirmed_IsHandedInWithoutACode()
    {
        var (ann, person) = (await stage.NewUserAsync(), PosterSteps.Stranger());
        var early = await ann.GetAsync("/api/v1/me/join");
        await AgreeAsync(ann);
        var union = await ann.GetAsync($"/api/v1/unions?code={code}");
        var filled = await FillAsync(ann, person);
        await ann.HavePhoneAsync(person.Phone);
        await ann.PostAsync("/api/v1/session/phone", new { code = await ann.PhoneCodeAsync() });

        var unsigned = await ann.PostAsync("/api/v1/me/join/submission", new { signed = false });
        var receipt = await ann.PostAsync("/api/v1/me/join/submission", new { signed = true });
        var second = await ann.PostAsync("/api/v1/me/join/submission", new { signed = true });
        var again = await ann.GetAsync("/api/v1/me/join");

        Assert.That(
            (early.Status, early.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "memberships.consent-needed"))
        );
        Assert.That(union.Json[0].GetProperty("name").GetString(), Is.EqualTo(unit.Name));
        Assert.That(filled.Text("missing"), Is.EqualTo("memberships.phone-unproven"), filled.Raw);
        Assert.That(filled.Raw, Does.Not.Contain(person.IdNumber).And.Not.Contain(person.Phone));
        Assert.That(unsigned.Code, Is.EqualTo("cases.unsigned"));
        Assert.That(receipt.Text("number"), Does.StartWith("RH-"), receipt.Raw);
        Assert.That((second.Status, second.Raw), Is.EqualTo((HttpStatusCode.OK, receipt.Raw)));
        Assert.That(again.Code, Is.EqualTo("cases.already-applied"));
    }

    [Test]
    public async Task Join_WithoutAnOperator_NamesTheOtherWay()
    {
        var (ben, person) = (await stage.NewUserAsync(), PosterSteps.Stranger());
        await AgreeAsync(ben);
        await FillAsync(ben, person);

        var asked = await ben.PostAsync("/api/v1/me/join/phone-code", new { });

        Assert.That(
            (asked.Status, asked.Code),
            Is.EqualTo((HttpStatusCode.ServiceUnavailable, "memberships.sms-unavailable"))
        );
    }

    [Test]
    public async Task Join_SixPersonsInADay_IsTooMany()
    {
        var cara = await stage.NewUserAsync();
        await AgreeAsync(cara);
        for (var i = 0; i < 5; i++)
        {
            Assert.That((await FillAsync(cara, PosterSteps.Stranger())).IsOk, Is.True);
        }

        var sixth = await FillAsync(cara, PosterSteps.Stranger());

        Assert.That(
            (sixth.Status, sixth.Code),
            Is.EqualTo((HttpStatusCode.TooManyRequests, "memberships.too-many-tries"))
        );
    }

    [Test]
    public async Task Unions_ByName_AreFoundAndAShortWordIsNot()
    {
        var dan = await stage.NewUserAsync();

        var found = await dan.GetAsync(
            $"/api/v1/unions?text={Uri.EscapeDataString(unit.Name[..2])}"
        );
        var letter = await dan.GetAsync("/api/v1/unions?text=a");
        var unknown = await dan.GetAsync("/api/v1/unions?code=000000000000");

        Assert.That(found.Json.GetArrayLength(), Is.GreaterThan(0));
        Assert.That(letter.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Transfer_ByTheMember_IsHandedIn()
    {
        var (eve, person) = (await stage.NewUserAsync(), DemoRegister.Examples[0]);
        var without = await eve.GetAsync("/api/v1/me/transfer");
        await BindAsync(eve, person);
        var to = await Services.UnionAsync(
            UnionLevel.Enterprise,
            await Services.UnionOfAsync(person)
        );

        var chosen = await PutAsync(eve, "/api/v1/me/transfer", new { union = to.Id.Value });
        var receipt = await eve.PostAsync("/api/v1/me/transfer/submission", new { signed = true });
        var second = await eve.PostAsync("/api/v1/me/transfer/submission", new { signed = true });

        Assert.That(without.Code, Is.EqualTo("memberships.card-needed"));
        Assert.That(chosen.Raw, Does.Contain(to.Name).And.Contain("\"missing\":null"));
        Assert.That(receipt.Text("number"), Does.StartWith("ZH-"), receipt.Raw);
        Assert.That((second.Status, second.Raw), Is.EqualTo((HttpStatusCode.OK, receipt.Raw)));
    }

    [TestCase("入会", "/m/join")]
    [TestCase("转会", "/m/transfer")]
    public async Task Chat_TheWord_LeadsToThePage(string word, string path)
    {
        var answer = await stage.Gateway.SayAsync(Inbound.Text(Inbound.NewFan(), word));

        Assert.That(answer.Words, Does.Contain($"{path}\""));
    }

    private static Task<ApiAnswer> AgreeAsync(ApiPhone phone) =>
        PutAsync(phone, "/api/v1/me/agreements/membership", new { version = "2026-11" });

    private Task<ApiAnswer> FillAsync(ApiPhone phone, DemoPerson person) =>
        PutAsync(
            phone,
            "/api/v1/me/join",
            new
            {
                code,
                name = person.Name,
                document = person.IdNumber,
                phone = person.Phone,
            }
        );

    private static Task<ApiAnswer> PutAsync(ApiPhone phone, string path, object body) =>
        phone.SendAsync(HttpMethod.Put, path, JsonContent.Create(body));
}
