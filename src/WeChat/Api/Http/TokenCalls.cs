using System.Text.Json.Serialization.Metadata;
using WeChat.Api.Tokens;

namespace WeChat.Api.Http;

/// <summary>Sends calls that need the account's access token; a token that WeChat rejects is replaced once.</summary>
internal sealed class TokenCalls(WeChatTransport transport, IAccessTokenSource tokens)
{
    public async Task<T> SendAsync<T>(
        ApiCall call,
        JsonTypeInfo<T> shape,
        CancellationToken cancellation
    )
        where T : ApiAnswer
    {
        var token = await tokens.GetAsync(cancellation);
        try
        {
            return await transport.SendAsync(call, token, shape, cancellation);
        }
        catch (WeChatApiException rejected) when (rejected.IsTokenRejected)
        {
            // A rejected call took no effect, so even one that must not be repeated may go again.
            await tokens.InvalidateAsync(token, cancellation);
            var fresh = await tokens.GetAsync(cancellation);
            return await transport.SendAsync(call, fresh, shape, cancellation);
        }
    }
}
