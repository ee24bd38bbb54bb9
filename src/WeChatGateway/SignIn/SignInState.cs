using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>
/// Ties WeChat's answer to the browser that was sent there: a random state, a cookie of that name
/// with the way back sealed in it, good once and for ten minutes.
/// </summary>
internal sealed class SignInState(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    public const string CookiePath = "/m/sign-in";
    private const int StateBytes = 16;

    /// <summary>Sealed it still fits into the 4 KB browsers keep of a cookie.</summary>
    private const int LongestPath = 2000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("sign-in.state")
        .ToTimeLimitedDataProtector();

    /// <returns>The state for WeChat's address.</returns>
    public string Begin(HttpContext http, string returnPath)
    {
        if (returnPath.Length > LongestPath)
        {
            returnPath = http.Request.Path.ToUriComponent() is { Length: <= LongestPath } path
                ? path
                : "/";
        }
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        http.Response.Cookies.Append(
            NameOf(state),
            protector.Protect($"{state} {returnPath}", Lifetime),
            Options()
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
        http.Response.Cookies.Delete(NameOf(state), Options());
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

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = site.Value.IsHttps,
            Path = CookiePath,
            MaxAge = Lifetime,
        };
}
