using Microsoft.AspNetCore.Builder;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

namespace WeChatUnion.Gateway.Tests.Notifications;

/// <summary>A stand-in for api.weixin.qq.com. Tokens are t1, t2 … in turn.</summary>
internal sealed class WeChatApiStub : IDisposable
{
    private const string TokenPath = "/cgi-bin/stable_token";
    private const string SendPath = "/cgi-bin/message/custom/send";
    private readonly WireMockServer server;
    private int toDrop;

    public WeChatApiStub()
    {
        server = WireMockServer.Start(
            new WireMockServerSettings { PreWireMockMiddlewareInit = DropSomeSends }
        );
        GivesInTurn(TokenPath, Token("t1"), Token("t2"));
    }

    public string Url => server.Url!;

    public int TokensAsked => server.LogEntries.Count(e => e.RequestMessage!.Path == TokenPath);

    /// <summary>Every send that arrived: token and body.</summary>
    public (string Token, string Body)[] Sends =>
        [
            .. server
                .LogEntries.Where(entry => entry.RequestMessage!.Path == SendPath)
                .Select(entry =>
                    (
                        entry.RequestMessage!.Query!["access_token"].Single(),
                        entry.RequestMessage.Body!
                    )
                ),
        ];

    public void AnswersSendsWith(params string[] bodies) => GivesInTurn(SendPath, bodies);

    public void Answers(string path, params string[] bodies) => GivesInTurn(path, bodies);

    /// <summary>Bodies of the calls of another API.</summary>
    public string[] CallsOf(string path) =>
        [
            .. server
                .LogEntries.Where(entry => entry.RequestMessage!.Path == path)
                .Select(entry => entry.RequestMessage!.Body!),
        ];

    /// <summary>The connection of the next send ends without an answer.</summary>
    public void DropsTheNextSend() => toDrop = 1;

    public void Dispose() => server.Dispose();

    private static string Token(string value) =>
        $$"""{"access_token":"{{value}}","expires_in":7200}""";

    private void DropSomeSends(object app) =>
        ((IApplicationBuilder)app).Use(
            async (http, next) =>
            {
                if (http.Request.Path == SendPath && Interlocked.Exchange(ref toDrop, 0) == 1)
                {
                    http.Abort();
                    return;
                }
                await next(http);
            }
        );

    /// <summary>The last one stays: a step without a next one would begin the round anew.</summary>
    private void GivesInTurn(string path, params string[] bodies)
    {
        for (var i = 0; i < bodies.Length; i++)
        {
            var given = server.Given(Request.Create().WithPath(path)).InScenario(path);
            var when = i == 0 ? given : given.WhenStateIs($"after {i}");
            var next = Math.Min(i + 1, bodies.Length - 1);
            (bodies.Length == 1 ? when : when.WillSetStateTo($"after {next}")).RespondWith(
                Response.Create().WithHeader("Content-Type", "text/plain").WithBody(bodies[i])
            );
        }
    }
}
