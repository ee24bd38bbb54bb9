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
        var answer = await calls.SendAsync(
            call,
            MiniProgramUserJson.Wire.PhoneAnswer,
            cancellation
        );
        return answer.PhoneInfo ?? throw call.Lacking("phone number");
    }

    /// <summary>How far WeChat mistrusts a person who registers or takes part.</summary>
    public async Task<UserRisk> RiskAsync(
        RiskQuestion question,
        CancellationToken cancellation = default
    )
    {
        var request = new RiskRequest(
            credentials.AppId,
            question.OpenId,
            (int)question.Scene,
            question.ClientIp,
            question.MobileNumber,
            question.EmailAddress,
            question.ExtendedInfo
        );
        var call = ApiCall.Post(
            "/wxa/getuserriskrank",
            request,
            MiniProgramUserJson.Wire.RiskRequest
        ) with
        {
            Repeatable = true,
            Secrets =
            [
                question.OpenId,
                question.MobileNumber ?? "",
                question.EmailAddress ?? "",
                question.ClientIp,
            ],
        };
        var answer = await calls.SendAsync(call, MiniProgramUserJson.Wire.RiskAnswer, cancellation);
        return new(answer.RiskRank ?? throw call.Lacking("rank"), answer.UnoinId);
    }

    /// <summary>Whether WeChat made this encrypted data; only for phone numbers.</summary>
    /// <param name="encryptedDataHash">SHA-256 of the encryptedData text, lower-case hex.</param>
    public async Task<EncryptedDataOrigin> OriginAsync(
        string encryptedDataHash,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/wxa/business/checkencryptedmsg",
            new OriginRequest(encryptedDataHash),
            MiniProgramUserJson.Wire.OriginRequest
        ) with
        {
            Repeatable = true,
        };
        var answer = await calls.SendAsync(
            call,
            MiniProgramUserJson.Wire.OriginAnswer,
            cancellation
        );
        var isTheirs = answer.Vaild ?? false;
        return new(isTheirs, isTheirs ? UnixTime.Of(answer.CreateTime) : null);
    }

    /// <summary>The UnionId of a person who paid, within five minutes of the payment and without their consent.</summary>
    /// <param name="transactionId">WeChat Pay's own number of the payment.</param>
    /// <exception cref="WeChatApiException">89002: no Open Platform account; 89300: no such payment.</exception>
    public async Task<string> PaidUnionIdAsync(
        string openId,
        string transactionId,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get(
            "/wxa/getpaidunionid",
            ("openid", openId),
            ("transaction_id", transactionId)
        ) with
        {
            Secrets = [openId, transactionId],
        };
        var answer = await calls.SendAsync(
            call,
            MiniProgramUserJson.Wire.UnionIdAnswer,
            cancellation
        );
        return answer.Unionid ?? throw call.Lacking("UnionId");
    }

    /// <summary>Who uses a plug-in, by the code of wx.pluginLogin; a code works once.</summary>
    public async Task<string> PluginOpenIdAsync(
        string code,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/wxa/getpluginopenpid",
            new PluginRequest(code),
            MiniProgramUserJson.Wire.PluginRequest
        ) with
        {
            Secrets = [code],
        };
        var answer = await calls.SendAsync(
            call,
            MiniProgramUserJson.Wire.PluginAnswer,
            cancellation
        );
        return answer.Openpid ?? throw call.Lacking("OpenPid");
    }
}
