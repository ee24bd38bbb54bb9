using WeChat.Api.Http;

namespace WeChat.Api.MiniProgram.Users;

/// <summary>What WeChat tells about a person who uses the mini-program.</summary>
public sealed class UserApi
{
    private readonly TokenCalls calls;
    private readonly AppCredentials credentials;

    internal UserApi(TokenCalls calls, AppCredentials credentials)
    {
        this.calls = calls;
        this.credentials = credentials;
    }

    /// <summary>
    /// The phone number behind the code of a getPhoneNumber button. A code works once, for five minutes, and every number
    /// is billed, so this is never repeated.
    /// </summary>
    /// <param name="code">From the button; not the code of wx.login.</param>
    /// <param name="openId">Who must have pressed it; with it WeChat refuses another person's code.</param>
    /// <exception cref="WeChatApiException">40029 (wrong, used or expired): the person presses again; 45011.</exception>
    public async Task<UserPhone> PhoneAsync(
        string code,
        string? openId = null,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/wxa/business/getuserphonenumber",
            new PhoneRequest(code, openId),
            MiniProgramUserJson.Wire.PhoneRequest
        ) with
        {
            Secrets = [code, openId ?? ""],
        };
        var answer = await calls.SendAsync(call, MiniProgramUserJson.Wire.PhoneAnswer, cancellation);
        return answer.PhoneInfo
            ?? throw new WeChatApiException(
                call.Path,
                WeChatErrorKind.Unreadable,
                "no phone number in the answer"
            );
    }
}
