namespace WeChatUnion.Infrastructure.WeChatApps;

/// <summary>Settings section <c>WeChat</c>.</summary>
public sealed class WeChatOptions
{
    public const string Section = "WeChat";

    public WeChatAppOptions OfficialAccount { get; set; } = new();

    /// <summary>Optional: without an AppId there is no mini-program.</summary>
    public WeChatAppOptions MiniProgram { get; set; } = new();

    public string ApiBaseUrl { get; set; } = "https://api.weixin.qq.com";

    /// <summary>Where a page sends a member to sign in; the simulator's in Development.</summary>
    public string AuthorizeBaseUrl { get; set; } = "https://open.weixin.qq.com";

    /// <summary>WeChat's script for pages that use the phone's camera, album or place; the simulator's in Development.</summary>
    public string JsSdkUrl { get; set; } = "https://res.wx.qq.com/open/js/jweixin-1.6.0.js";

    /// <summary>Callbacks older or newer than this are refused; 0 switches the check off.</summary>
    public int CallbackFreshnessSeconds { get; set; } = 300;
}
