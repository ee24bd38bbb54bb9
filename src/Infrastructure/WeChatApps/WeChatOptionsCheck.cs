using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.WeChatApps;

/// <summary>Names the setting at fault, never its value.</summary>
internal sealed partial class WeChatOptionsCheck : IValidateOptions<WeChatOptions>
{
    public ValidateOptionsResult Validate(string? name, WeChatOptions options)
    {
        var faults = new List<string>();
        Check("OfficialAccount", options.OfficialAccount, faults);
        if (options.MiniProgram.IsConfigured)
        {
            Check("MiniProgram", options.MiniProgram, faults);
            if (options.MiniProgram.AppId == options.OfficialAccount.AppId)
            {
                faults.Add("WeChat:MiniProgram:AppId must be another than the official account's.");
            }
        }
        CheckUrl("ApiBaseUrl", options.ApiBaseUrl, faults);
        CheckUrl("AuthorizeBaseUrl", options.AuthorizeBaseUrl, faults);
        CheckUrl("JsSdkUrl", options.JsSdkUrl, faults);
        if (options.CallbackFreshnessSeconds < 0)
        {
            faults.Add("WeChat:CallbackFreshnessSeconds must be 0 or more.");
        }
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(string app, WeChatAppOptions options, List<string> faults)
    {
        void Require(bool holds, string key, string rule)
        {
            if (!holds)
            {
                faults.Add($"WeChat:{app}:{key} {rule}");
            }
        }
        Require(
            options.AppId.Length is > 0 and <= 32,
            "AppId",
            "is required, at most 32 characters."
        );
        Require(options.AppSecret.Length > 0, "AppSecret", "is required.");
        Require(Token().IsMatch(options.Token), "Token", "must be 3 to 32 letters or digits.");
        Require(IsAesKey(options.EncodingAesKey), "EncodingAesKey", AesKeyRule);
        Require(IsAesKey(options.PreviousEncodingAesKey), "PreviousEncodingAesKey", AesKeyRule);
        Require(
            options.PreviousToken.Length == 0 || Token().IsMatch(options.PreviousToken),
            "PreviousToken",
            "must be empty or 3 to 32 letters or digits."
        );
    }

    private static void CheckUrl(string key, string url, List<string> faults)
    {
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
        )
        {
            faults.Add($"WeChat:{key} must be an absolute http or https address.");
        }
    }

    private const string AesKeyRule = "must be empty or 43 letters or digits.";

    private static bool IsAesKey(string key) => key.Length == 0 || AesKey().IsMatch(key);

    [GeneratedRegex(@"\A[A-Za-z0-9]{3,32}\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"\A[A-Za-z0-9]{43}\z")]
    private static partial Regex AesKey();
}
