using System.Net;
using System.Net.Http.Json;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Members;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Fans;

public sealed class OwnDataApiTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await ApiStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Data_ErasedByTheUser_EndsTheSession()
    {
        var ann = await stage.NewUserAsync();
        var data = await ann.GetAsync("/api/v1/me/data");
        var review = await ann.GetAsync("/api/v1/me/data/erasure");

        var erased = await ann.DeleteAsync("/api/v1/me/data");
        var after = await ann.GetAsync("/api/v1/me/data");

        Assert.That(data.Raw, Does.Contain("微信身份").And.Contain("小程序登录"));
        Assert.That(data.Raw, Does.Not.Contain(ann.OpenId).And.Not.Contain(ann.UnionId));
        Assert.That(erased.Json.GetProperty("changed").GetBoolean(), Is.True, erased.Raw);
        Assert.That(
            erased.Json.GetProperty("kept").ToString(),
            Is.EqualTo(review.Json.GetProperty("kept").ToString())
        );
        Assert.That(after.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await ann.RefreshAsync()).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Agreements_GivenAndTakenBack_AreListedSo()
    {
        var ben = await stage.NewUserAsync();
        const string path = "/api/v1/me/agreements/travel-data";

        var stale = await PutAsync(ben, path, "1999-01");
        var given = await PutAsync(ben, path, "2026-11");
        var listed = await AgreedAsync(ben);
        var taken = await ben.DeleteAsync(path);
        var again = await ben.DeleteAsync(path);
        var unknown = await ben.DeleteAsync("/api/v1/me/agreements/shoes");

        Assert.That(
            (stale.Status, stale.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "consents.text-changed"))
        );
        Assert.That(given.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(listed, Is.EqualTo((string[])["travel-data"]));
        Assert.That(
            (taken.Status, again.Status, unknown.Status),
            Is.EqualTo(
                (HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NotFound)
            )
        );
        Assert.That(await AgreedAsync(ben), Is.Empty);
    }

    [Test]
    public async Task Standing_OfAListedMember_IsToldAndAppealedAgainst()
    {
        var person = DemoRegister.Examples[0];
        var (cara, stranger) = (await stage.NewUserAsync(), await stage.NewUserAsync());
        await BindAsync(cara, person);
        var none = await cara.GetAsync("/api/v1/me/standing");
        var entry = (await stage.Gateway.Service<IServiceProvider>().ListAsync(person)).Value;
        var path = $"/api/v1/me/standing/{entry}/appeal";

        var listed = await cara.GetAsync("/api/v1/me/standing");
        var empty = await cara.PostAsync(path, new { text = "" });
        var without = await cara.PostAsync(path, new { });
        var foreign = await stranger.PostAsync(path, new { text = "票是真的，请复核" });
        var made = await cara.PostAsync(path, new { text = "票是真的，请复核" });
        var twice = await cara.PostAsync(path, new { text = "票是真的，请复核" });
        var more = await cara.PostAsync(path, new { text = "再说一次，票是真的" });

        Assert.That(none.Raw, Is.EqualTo("[]"));
        var told = listed.Json[0];
        Assert.That(told.GetProperty("level").GetString(), Is.EqualTo("NoSubsidy"));
        Assert.That(told.GetProperty("reason").GetString(), Is.EqualTo("提交虚假材料"));
        Assert.That(listed.Raw, Does.Not.Contain("客运站"));
        Assert.That(
            (empty.Status, without.Status, foreign.Status, more.Status),
            Is.EqualTo(
                (
                    HttpStatusCode.BadRequest,
                    HttpStatusCode.BadRequest,
                    HttpStatusCode.NotFound,
                    HttpStatusCode.Conflict
                )
            )
        );
        Assert.That(
            (made.Status, twice.Status),
            Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)),
            made.Raw
        );
        var after = await cara.GetAsync("/api/v1/me/standing");
        Assert.That(
            after.Json[0].GetProperty("appeal").GetProperty("answer").GetString(),
            Does.EndWith("前答复")
        );
    }

    private static async Task BindAsync(ApiPhone phone, DemoPerson person)
    {
        await phone.PostAsync("/api/v1/card/consent", new { agreed = true });
        var verified = await phone.PostAsync(
            "/api/v1/card/verify/name",
            new { name = person.Name, idNumber = person.IdNumber }
        );
        var bound = await phone.PostAsync(
            "/api/v1/card/bind",
            new { ticket = verified.Text("ticket") }
        );
        Assert.That(bound.IsOk, Is.True, bound.Raw);
    }

    private static Task<ApiAnswer> PutAsync(ApiPhone phone, string path, string version) =>
        phone.SendAsync(HttpMethod.Put, path, JsonContent.Create(new { version }));

    private static async Task<List<string?>> AgreedAsync(ApiPhone phone)
    {
        var all = await phone.GetAsync("/api/v1/me/agreements");
        return
        [
            .. all
                .Json.EnumerateArray()
                .Where(one => one.GetProperty("agreed").GetBoolean())
                .Select(one => one.GetProperty("kind").GetString()),
        ];
    }
}
