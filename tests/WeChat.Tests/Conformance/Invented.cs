using WeChat.Callbacks;

namespace WeChat.Tests.Conformance;

/// <summary>An account that exists nowhere; its keys are in the published vectors.</summary>
internal static class Invented
{
    public const string AppId = "wxc0f0f0f0f0f0f0f0";
    public const string Token = "ConformanceToken7";

    /// <summary>Its last character carries spare bits, as the console's keys often do.</summary>
    public const string EncodingAesKey = "Q29uZm9ybWFuY2VWZWN0b3JzT2ZPdXJPd25NYWtpbmd";
    public const string Account = "gh_c0ffee00c0ff";
    public const string Fan = "oConformance_0123456789abcde";
    public const long Timestamp = 1_767_225_600;
    public const string Nonce = "n0nce1234";

    public static DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(Timestamp);

    public static CallbackCredentials Credentials =>
        new(AppId, Token, EncodingAesKey, null, null, RequireEncryption: false);
}
