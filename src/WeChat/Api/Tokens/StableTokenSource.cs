using System.Text.Json;
using WeChat.Api.Http;

namespace WeChat.Api.Tokens;

/// <summary>
/// Tokens from <c>/cgi-bin/stable_token</c>, kept in memory, and shared through a store where there are several nodes.
/// Callers that come while a fetch is under way share it. A store saves requests and brings a fresh token to all nodes at
/// once; without one every process fetches for itself, which stable tokens allow.
/// </summary>
public sealed class StableTokenSource : IAccessTokenSource
{
    private const string Path = "/cgi-bin/stable_token";

    private readonly WeChatTransport transport;
    private readonly AppCredentials credentials;
    private readonly TokenKeeper keeper;

    /// <param name="http">See <see cref="WeChatApiClient.CreateHttpClient"/>.</param>
    /// <param name="credentials">The account.</param>
    /// <param name="settings">Addresses and patience; WeChat's own by default.</param>
    /// <param name="store">What the nodes share; by default nothing is shared.</param>
    /// <param name="time">The clock.</param>
    public StableTokenSource(
        HttpClient http,
        AppCredentials credentials,
        WeChatApiSettings? settings = null,
        ITokenStore? store = null,
        TimeProvider? time = null
    )
        : this(
            new WeChatTransport(http, settings ?? new(), time ?? TimeProvider.System),
            credentials,
            store
        ) { }

    internal StableTokenSource(
        WeChatTransport transport,
        AppCredentials credentials,
        ITokenStore? store
    )
    {
        this.transport = transport;
        this.credentials = credentials;
        keeper = TokenKeeper.Of($"{credentials.AppId}/access_token", AskAsync, transport, store);
    }

    public ValueTask<string> GetAsync(CancellationToken cancellation) =>
        keeper.GetAsync(cancellation);

    public Task RefreshAsync(CancellationToken cancellation) => keeper.RefreshAsync(cancellation);

    public ValueTask InvalidateAsync(string failedToken, CancellationToken cancellation)
    {
        keeper.Reject(failedToken);
        return ValueTask.CompletedTask;
    }

    private async Task<FreshToken> AskAsync(bool force)
    {
        var body = new StableTokenRequest(
            credentials.AppId,
            credentials.AppSecret,
            force ? true : null
        );
        var call = new ApiCall
        {
            Method = HttpMethod.Post,
            Path = Path,
            Body = JsonSerializer.SerializeToUtf8Bytes(body, TokenJson.Wire.StableTokenRequest),
            Repeatable = true,
            Secrets = [credentials.AppSecret],
        };
        var answer = await SendAsync(call);
        return string.IsNullOrEmpty(answer.AccessToken) || answer.ExpiresIn <= 0
            ? throw new WeChatApiException(
                Path,
                WeChatErrorKind.Unreadable,
                "no token in the answer"
            )
            : new(answer.AccessToken, TimeSpan.FromSeconds(answer.ExpiresIn));
    }

    private async Task<StableTokenAnswer> SendAsync(ApiCall call)
    {
        try
        {
            return await transport.SendAsync(
                call,
                null,
                TokenJson.Wire.StableTokenAnswer,
                CancellationToken.None
            );
        }
        catch (WeChatApiException refused) when (refused.IsTokenRejected)
        {
            // Here there is no token to reject: the same codes mean a wrong secret.
            throw new WeChatApiException(refused, WeChatErrorKind.Credentials);
        }
    }
}
