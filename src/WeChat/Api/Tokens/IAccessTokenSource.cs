namespace WeChat.Api.Tokens;

/// <summary>
/// Where the client gets the account's access token. <see cref="StableTokenSource"/> shares it between nodes
/// through an <see cref="ITokenStore"/>; implement this one only to bring tokens from somewhere else.
/// </summary>
public interface IAccessTokenSource
{
    /// <summary>A token that is valid as far as is known; fetches one when there is none.</summary>
    /// <exception cref="WeChatApiException">No token could be fetched.</exception>
    ValueTask<string> GetAsync(CancellationToken cancellation);

    /// <summary>
    /// Replaces a token that is near its end. Called now and then, it spares every other caller the wait; at other times
    /// it does nothing.
    /// </summary>
    /// <exception cref="WeChatApiException">None could be fetched; a token that is still valid stays in use.</exception>
    Task RefreshAsync(CancellationToken cancellation);

    /// <summary>Forgets <paramref name="failedToken"/>, unless another caller has replaced it already.</summary>
    ValueTask InvalidateAsync(string failedToken, CancellationToken cancellation);
}
