using System.Text.Json;
using WeChat.Api.Http;

namespace WeChat.Api.Tokens;

/// <summary>
/// Tokens from <c>/cgi-bin/stable_token</c>, kept in memory. Callers that come while a fetch is under way share it.
/// Stable tokens are not disturbed by other processes, so that one source a process is safe.
/// </summary>
public sealed class StableTokenSource : IAccessTokenSource
{
    private const string Path = "/cgi-bin/stable_token";

    // Near its end WeChat may hand out the same token again; without a pause every call would ask anew.
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(30);

    private readonly WeChatTransport transport;
    private readonly AppCredentials credentials;
    private readonly Lock gate = new();
    private HeldToken? held;
    private Task<HeldToken>? fetching;

    public StableTokenSource(
        HttpClient http,
        AppCredentials credentials,
        WeChatApiSettings? settings = null,
        TimeProvider? time = null
    )
        : this(
            new WeChatTransport(http, settings ?? new(), time ?? TimeProvider.System),
            credentials
        ) { }

    internal StableTokenSource(WeChatTransport transport, AppCredentials credentials)
    {
        this.transport = transport;
        this.credentials = credentials;
    }

    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        Task<HeldToken> fetch;
        HeldToken? former;
        lock (gate)
        {
            former = held;
            var now = transport.Time.GetUtcNow();
            if (former is not null && now < former.RenewAt)
            {
                return former.Value;
            }

            if (former is not null && now >= former.EndsAt)
            {
                former = null;
            }

            fetch = fetching ??= FetchAsync();
        }

        try
        {
            return (await fetch.WaitAsync(cancellation)).Value;
        }
        catch (WeChatApiException) when (former is not null)
        {
            return former.Value;
        }
    }

    public ValueTask InvalidateAsync(string failedToken, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (held?.Value == failedToken)
            {
                held = null;
            }
        }

        return ValueTask.CompletedTask;
    }

    private async Task<HeldToken> FetchAsync()
    {
        // Leaves the caller's lock before anything can complete at once.
        await Task.Yield();
        try
        {
            var fresh = await AskAsync();
            lock (gate)
            {
                held = fresh;
            }

            return fresh;
        }
        finally
        {
            lock (gate)
            {
                fetching = null;
            }
        }
    }

    private async Task<HeldToken> AskAsync()
    {
        var body = new StableTokenRequest(credentials.AppId, credentials.AppSecret);
        var call = new ApiCall
        {
            Method = HttpMethod.Post,
            Path = Path,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, TokenJson.Wire.StableTokenRequest),
            Repeatable = true,
            Secrets = [credentials.AppSecret],
        };
        // One caller's cancellation must not rob the others, so the fetch has only its own time-out.
        var answer = await transport.SendAsync(
            call,
            null,
            TokenJson.Wire.StableTokenAnswer,
            CancellationToken.None
        );
        if (string.IsNullOrEmpty(answer.AccessToken) || answer.ExpiresIn <= 0)
        {
            throw new WeChatApiException(
                Path,
                WeChatErrorKind.Unreadable,
                "no token in the answer"
            );
        }

        return Hold(answer.AccessToken, TimeSpan.FromSeconds(answer.ExpiresIn));
    }

    private HeldToken Hold(string value, TimeSpan life)
    {
        var now = transport.Time.GetUtcNow();
        var ahead = life - transport.Settings.TokenRefreshAhead;
        var pause = life / 2 < LeastPause ? life / 2 : LeastPause;
        return new(value, now + (ahead > pause ? ahead : pause), now + life);
    }

    private sealed record HeldToken(string Value, DateTimeOffset RenewAt, DateTimeOffset EndsAt);
}
