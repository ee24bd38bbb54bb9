using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Login;

internal sealed record LoginAnswer : ApiAnswer
{
    public string? Openid { get; init; }

    public string? SessionKey { get; init; }

    public string? Unionid { get; init; }

    internal override bool HasContent => Openid is not null;

    public MiniProgramLogin ToLogin(ApiCall call) =>
        string.IsNullOrEmpty(Openid) || string.IsNullOrEmpty(SessionKey)
            ? throw call.Lacking("OpenId or session key")
            : new MiniProgramLogin
            {
                OpenId = Openid,
                UnionId = NoneIfEmpty(Unionid),
                SessionKey = new SessionKey(SessionKey),
            };
}
