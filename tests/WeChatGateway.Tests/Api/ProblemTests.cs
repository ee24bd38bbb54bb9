using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Gateway.Tests.Api;

public sealed class ProblemTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup =>
        {
            setup.UsesKestrel = true;
            setup.Services = services => services.AddScoped<IFanStore, BrokenStore>();
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase("GET", "/api/v1/me", 401, "api.sign-in-needed")]
    [TestCase("GET", "/api/v1/nothing", 404, "api.not-found")]
    [TestCase("GET", "/API/v1/nothing", 404, "api.not-found")]
    [TestCase("PUT", "/api/v1/session", 405, "api.method-not-allowed")]
    [TestCase("POST", "/api/v1/card/bind", 401, "api.sign-in-needed")]
    public async Task Request_TheFrameworkRefuses_IsAProblemWithACode(
        string method,
        string path,
        int status,
        string code
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        Check(await SendAsync(request), status, code);
    }

    [TestCase("{", "application/json", 400, "api.request-invalid")]
    [TestCase("[]", "application/json", 400, "api.request-invalid")]
    [TestCase("{}", "application/json", 400, "api.request-invalid")]
    [TestCase("""{"code":1}""", "application/json", 400, "api.request-invalid")]
    [TestCase("""{"code":""}""", "application/json", 400, "api.request-invalid")]
    [TestCase("{}", "application/json; charset=foo", 415, "api.media-type-unsupported")]
    [TestCase("{}", "application/json; charset=gb2312", 415, "api.media-type-unsupported")]
    [TestCase("{}", "application/json; charset=\"utf-8\"", 415, "api.media-type-unsupported")]
    [TestCase("{}", "application/json; charset=UTF-8", 400, "api.request-invalid")]
    [TestCase("code=1", "application/x-www-form-urlencoded", 415, "api.media-type-unsupported")]
    public async Task Body_NotAsItShouldBe_IsAProblemWithACode(
        string body,
        string type,
        int status,
        string code
    ) => Check(await PostAsync(body, type), status, code);

    [Test]
    public async Task Body_TooLong_IsRefusedBeforeItIsRead()
    {
        var body = $$"""{"code":"{{new string('x', 100_000)}}"}""";

        Check(await PostAsync(body, "application/json"), 413, "api.too-large");
    }

    [Test]
    public async Task Failure_OfOurs_TellsNothingOfItself()
    {
        var ann = await stage.NewPhoneAsync();

        var answer = await ann.SignInAsync();

        Check(answer, 500, "api.failed");
        Assert.That(answer.Raw, Does.Not.Contain("of the store").And.Not.Contain("BrokenStore"));
    }

    private static void Check(ApiAnswer answer, int status, string code)
    {
        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Raw);
        Assert.That(answer.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(answer.Code, Is.EqualTo(code));
        Assert.That(answer.Json.GetProperty("status").GetInt32(), Is.EqualTo(status));
        Assert.That(answer.Text("detail"), Does.Match("[\u4e00-\u9fff].*。$"));
    }

    private async Task<ApiAnswer> PostAsync(string body, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session")
        {
            Content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type)),
        };
        return await SendAsync(request);
    }

    private async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await stage.Gateway.Http.SendAsync(request);
        return await ApiAnswer.ReadAsync(response);
    }

    private sealed class BrokenStore : IFanStore
    {
        public Task<Fan?> FindAsync(FanIdentity identity, CancellationToken cancel) =>
            throw new InvalidOperationException("broken");

        public Task<Fan> MeetAsync(
            FanIdentity identity,
            DateTimeOffset now,
            CancellationToken cancel
        ) => throw new InvalidOperationException("a secret of the store");
    }
}
