using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

internal sealed record PhoneRequest(string Code, string? Openid);

internal sealed record PhoneAnswer : ApiAnswer
{
    public UserPhone? PhoneInfo { get; init; }
}
