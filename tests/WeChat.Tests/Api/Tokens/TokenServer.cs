using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;

namespace WeChat.Tests.Api.Tokens;

/// <summary>Answers each call with the next released token, and waits when none was released.</summary>
internal sealed class TokenServer : HttpMessageHandler
{
    private readonly BlockingCollection<string> answers = [];
    private readonly ConcurrentQueue<bool> forced = new();

    public int Calls => forced.Count;

    /// <summary>Of each call, whether it demanded another token.</summary>
    public IEnumerable<bool> Forced => forced;

    public TokenServer Release(string token)
    {
        answers.Add($$"""{"access_token":"{{token}}","expires_in":7200}""");
        return this;
    }

    public TokenServer Fail(int code = -1)
    {
        answers.Add($$"""{"errcode":{{code}},"errmsg":"no"}""");
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var asked = await request.Content!.ReadAsStringAsync(cancellationToken);
        var body = JsonDocument.Parse(asked).RootElement;
        forced.Enqueue(
            body.TryGetProperty("force_refresh", out var force)
                && force.ValueKind is JsonValueKind.True
        );
        var answer = await Task.Run(() => answers.Take(cancellationToken), cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) };
    }
}
