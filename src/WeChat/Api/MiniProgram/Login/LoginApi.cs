using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Login;

/// <summary>wx.login, and whether what it gave still holds.</summary>
public sealed class LoginApi
{
    private const int WrongSignature = 87009;

    private readonly WeChatTransport transport;
    private readonly TokenCalls calls;
    private readonly AppCredentials credentials;

    internal LoginApi(WeChatTransport transport, TokenCalls calls, AppCredentials credentials)
    {
        this.transport = transport;
        this.calls = calls;
        this.credentials = credentials;
    }

    /// <summary>Exchanges the code of wx.login. A code works once, for five minutes, so this is never repeated.</summary>
    /// <exception cref="WeChatApiException">
    /// 40029 (wrong or expired) and 40163 (used): let the mini-program log in again; 45011: more than 100 a minute for one
    /// person; 40226: WeChat holds the person for risky and gives no login.
    /// </exception>
    public async Task<MiniProgramLogin> ExchangeAsync(
        string code,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get(
            "/sns/jscode2session",
            ("appid", credentials.AppId),
            ("secret", credentials.AppSecret),
            ("js_code", code),
            ("grant_type", "authorization_code")
        ) with
        {
            Repeatable = false,
            Secrets = [credentials.AppSecret, code],
        };
        var answer = await transport.SendAsync(
            call,
            null,
            LoginJson.Wire.LoginAnswer,
            cancellation
        );
        return answer.ToLogin(call);
    }

    /// <summary>Whether this session key is still the one WeChat and the mini-program use.</summary>
    public async Task<bool> IsCurrentAsync(
        string openId,
        SessionKey sessionKey,
        CancellationToken cancellation = default
    )
    {
        try
        {
            var call = Signed("/wxa/checksession", openId, sessionKey);
            await calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
            return true;
        }
        catch (WeChatApiException wrong) when (wrong.Code == WrongSignature)
        {
            return false;
        }
    }

    /// <summary>Ends this session key and begins another, without the mini-program logging in.</summary>
    /// <exception cref="WeChatApiException">87009: the key was no longer the current one.</exception>
    public async Task<MiniProgramLogin> ResetAsync(
        string openId,
        SessionKey sessionKey,
        CancellationToken cancellation = default
    )
    {
        // A second reset would be signed by the key that the first one ended.
        var call = Signed("/wxa/resetusersessionkey", openId, sessionKey) with
        {
            Repeatable = false,
        };
        var answer = await calls.SendAsync(call, LoginJson.Wire.LoginAnswer, cancellation);
        return answer.ToLogin(call);
    }

    private static ApiCall Signed(string path, string openId, SessionKey sessionKey)
    {
        var signature = sessionKey.Sign([]);
        return ApiCall.Get(
            path,
            ("openid", openId),
            ("signature", signature),
            ("sig_method", "hmac_sha256")
        ) with
        {
            Secrets = [openId, signature, sessionKey.Value],
        };
    }
}
