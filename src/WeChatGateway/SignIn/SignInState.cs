using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>
/// Ties WeChat's answer to the browser that was sent there: a random state, a cookie of that name
/// with the way back sealed in it, good once and for ten minutes.
/// </summary>
internal sealed class SignInState(IDataProtectionProvider protection)
{
    public const string CookiePath = "/m/sign-in";
    private const int StateBytes = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("sign-in.state")
        .ToTimeLimitedDataProtector();

    /// <returns>The state for WeChat's address.</returns>
    public string Begin(HttpContext http, string returnPath)
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        http.Response.Cookies.Append(
            NameOf(state),
            protector.Protect($"{state} {returnPath}", Lifetime),
            Options(http)
        );
        return state;
    }

    /// <summary>The way back, or null when this browser did not begin with that state. Works once.</summary>
    public string? End(HttpContext http, string? state)
    {
        if (state is not { Length: StateBytes * 2 } || !state.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }
        var value = http.Request.Cookies[NameOf(state)];
        http.Response.Cookies.Delete(NameOf(state), Options(http));
        return value is null ? null : Open(value, state);
    }

    private string? Open(string value, string state)
    {
        try
        {
            var opened = protector.Unprotect(value);
            return opened.StartsWith($"{state} /", StringComparison.Ordinal)
                ? opened[(state.Length + 1)..]
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string NameOf(string state) => $"union.state.{state}";

    private static CookieOptions Options(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            Path = CookiePath,
            MaxAge = Lifetime,
        };
}
