namespace WeChat.Api.Tokens;

/// <summary>
/// Where the client gets the account's access token. There must be one holder of tokens per account: an
/// implementation for several processes shares them (cache and lock), this port is its seam.
/// </summary>
public interface IAccessTokenSource
{
    /// <summary>A token that is valid as far as is known; fetches one when there is none.</summary>
    /// <exception cref="WeChatApiException">No token could be fetched.</exception>
    ValueTask<string> GetAsync(CancellationToken cancellation);

    /// <summary>Forgets <paramref name="failedToken"/>, unless another caller has replaced it already.</summary>
    ValueTask InvalidateAsync(string failedToken, CancellationToken cancellation);
}
