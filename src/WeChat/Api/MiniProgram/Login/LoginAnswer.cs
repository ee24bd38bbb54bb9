using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Login;

internal sealed record LoginAnswer : ApiAnswer
{
    public string? Openid { get; init; }

    public string? SessionKey { get; init; }

    public string? Unionid { get; init; }

    public MiniProgramLogin ToLogin(string path) =>
        string.IsNullOrEmpty(Openid) || string.IsNullOrEmpty(SessionKey)
            ? throw new WeChatApiException(
                path,
                WeChatErrorKind.Unreadable,
                "no OpenId or no session key in the answer"
            )
            : new MiniProgramLogin
            {
                OpenId = Openid,
                UnionId = string.IsNullOrEmpty(Unionid) ? null : Unionid,
                SessionKey = new SessionKey(SessionKey),
            };
}
