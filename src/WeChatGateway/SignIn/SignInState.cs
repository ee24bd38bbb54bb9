using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>
/// Ties WeChat's answer to the browser that was sent there: a random state, a cookie of that name
/// with the way back sealed in it, good once and for ten minutes. One cookie for each beginning, so
/// that two tabs may sign in at once.
/// </summary>
internal sealed class SignInState(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    public const int LongestPath = 600;

    /// <summary>
    /// Browsers drop a cookie above 4096 bytes; all of them together stay far below the 8 KB that proxies take of a
    /// request's head. A path alone always fits.
    /// </summary>
    private const int LongestValue = 1200;
    private const int MostAtOnce = 4;
    private const int StateBytes = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Nobody reads it as HTML: <c>&amp;</c> stays one byte.</summary>
    private static readonly JsonSerializerOptions Spelling = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly ITimeLimitedDataProtector protector = protection
        .CreateProtector("sign-in.state")
        .ToTimeLimitedDataProtector();

    /// <returns>The state for WeChat's address.</returns>
    public string Begin(HttpContext http, SignInWay way)
    {
        // Browsers send what they got first first.
        var standing = http.Request.Cookies.Keys.Where(name =>
            name.StartsWith(Prefix, StringComparison.Ordinal)
        );
        foreach (var name in standing.SkipLast(MostAtOnce - 1).ToList())
        {
            http.Response.Cookies.Delete(name, Options());
        }
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        Keep(http, state, way);
        return state;
    }

    /// <summary>What this browser began with that state; null when it did not. Open only once.</summary>
    public SignInWay? End(HttpContext http, string? state)
    {
        if (
            state is not { Length: StateBytes * 2 }
            || !state.All(char.IsAsciiHexDigitLower)
            || http.Request.Cookies[NameOf(state)] is not { } cookie
            || Unseal(cookie, state) is not { } way
        )
        {
            return null;
        }
        Keep(http, state, way with { IsSpent = true });
        return way;
    }

    private string Prefix => site.Value.CookieName("union.state.");

    private void Keep(HttpContext http, string state, SignInWay way)
    {
        var value = Seal(state, way);
        if (value.Length > LongestValue)
        {
            value = Seal(state, way with { Path = way.Path.Split('?')[0] });
        }
        http.Response.Cookies.Append(NameOf(state), value, Options());
    }

    private string Seal(string state, SignInWay way) =>
        protector.Protect($"{state} {JsonSerializer.Serialize(way, Spelling)}", Lifetime);

    private SignInWay? Unseal(string value, string state)
    {
        try
        {
            var opened = protector.Unprotect(value);
            return opened.StartsWith(state + " ", StringComparison.Ordinal)
                ? JsonSerializer.Deserialize<SignInWay>(opened.AsSpan(state.Length + 1))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string NameOf(string state) => Prefix + state;

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = site.Value.IsHttps,
            Path = SiteOptions.CookiePath,
            MaxAge = Lifetime,
        };
}
