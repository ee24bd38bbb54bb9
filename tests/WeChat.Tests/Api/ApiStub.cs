using WeChat.Api;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChat.Tests.Api;

/// <summary>A stand-in for api.weixin.qq.com on a port of its own, and a client that talks to it.</summary>
internal sealed class ApiStub : IDisposable
{
    public const string AppId = "wx0123456789abcdef";
    public const string AppSecret = "secret-of-the-account";
    public const string OpenId = "oFanNumberOne";
    public const string SendPath = "/cgi-bin/message/custom/send";
    public const int LongestAnswer = 100_000;
    public const string TokenPath = "/cgi-bin/stable_token";

    private readonly HttpClient http = WeChatApiClient.CreateHttpClient();

    public ApiStub(TimeProvider? time = null, TimeSpan? timeout = null)
    {
        Server = WireMockServer.Start();
        var settings = new WeChatApiSettings
        {
            BaseUrl = Server.Url!,
            PlatformBaseUrl = Server.Url!,
            LongestAnswer = LongestAnswer,
            LongestPage = LongestAnswer,
            RetryPauses = [TimeSpan.Zero, TimeSpan.Zero],
            Timeout = timeout ?? TimeSpan.FromSeconds(10),
            UploadTimeout = timeout ?? TimeSpan.FromSeconds(60),
        };
        Client = new(http, new AppCredentials(AppId, AppSecret), settings, time: time);
    }

    public WireMockServer Server { get; }

    public WeChatApiClient Client { get; }

    public ApiStub GivesTokens(params string[] tokens)
    {
        GivesInTurn(
            TokenPath,
            [.. tokens.Select(t => $$"""{"access_token":"{{t}}","expires_in":7200}""")]
        );
        return this;
    }

    /// <summary>Answers the path with these bodies one after another; the last one stays.</summary>
    public ApiStub GivesInTurn(string path, params string[] bodies)
    {
        for (var i = 0; i < bodies.Length; i++)
        {
            var given = Server.Given(Request.Create().WithPath(path)).InScenario(path);
            var when = i == 0 ? given : given.WhenStateIs(State(i));
            var then = i < bodies.Length - 1 ? when.WillSetStateTo(State(i + 1)) : when;
            then.RespondWith(
                Response.Create().WithHeader("Content-Type", "text/plain").WithBody(bodies[i])
            );
        }

        return this;
    }

    public ApiStub Gives(string path, int status, string body, TimeSpan? delay = null)
    {
        var response = Response.Create().WithStatusCode(status).WithBody(body);
        Server
            .Given(Request.Create().WithPath(path))
            .RespondWith(delay is null ? response : response.WithDelay(delay.Value));
        return this;
    }

    public int CallsOf(string path) =>
        Server.LogEntries.Count(entry => entry.RequestMessage!.Path == path);

    public void Dispose()
    {
        http.Dispose();
        Server.Dispose();
    }

    private static string State(int number) => $"after {number}";
}
