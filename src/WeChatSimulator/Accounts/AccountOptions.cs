using WeChat.Callbacks;

namespace WeChatSimulator.Accounts;

/// <summary>One simulated account as its console at WeChat would show it.</summary>
public sealed class AccountOptions
{
    public string AppId { get; set; } = string.Empty;

    public string AppSecret { get; set; } = string.Empty;

    /// <summary>3 to 32 letters and digits.</summary>
    public string Token { get; set; } = "simulatortoken";

    /// <summary>43 characters; needed in compatible and safe mode.</summary>
    public string EncodingAesKey { get; set; } = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    /// <summary>The account's original id, <c>gh_…</c>: ToUserName of every callback.</summary>
    public string OriginalId { get; set; } = string.Empty;

    public CallbackMode Mode { get; set; } = CallbackMode.Safe;

    /// <summary>Absolute address of the back end's callback.</summary>
    public string CallbackUrl { get; set; } = string.Empty;

    /// <summary>网页授权域名: hosts that the authorisation may lead back to. Empty: the callback's host and loopback names.</summary>
    public IList<string> AuthorizeDomains { get; } = [];

    /// <summary>JS 安全域名: hosts whose pages may use the JS-SDK. Empty: the callback's host and loopback names.</summary>
    public IList<string> JsDomains { get; } = [];
}
