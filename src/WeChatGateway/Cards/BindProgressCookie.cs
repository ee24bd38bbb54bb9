using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Carries <see cref="BindProgress"/>. Another fan, or the same one ten minutes later, reads nothing.</summary>
internal sealed class BindProgressCookie(
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    IOptions<SiteOptions> site,
    CurrentFan fan
)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private HttpContext Context => http.HttpContext!;

    private string Name => site.Value.CookieName("union.bind");

    public BindProgress Read()
    {
        if (Context.Request.Cookies[Name] is not { } value)
        {
            return new BindProgress();
        }
        try
        {
            return JsonSerializer.Deserialize<BindProgress>(Protector().Unprotect(value))!;
        }
        catch (Exception error) when (error is CryptographicException or JsonException)
        {
            return new BindProgress();
        }
    }

    public void Keep(BindProgress progress) =>
        Context.Response.Cookies.Append(
            Name,
            Protector().Protect(JsonSerializer.Serialize(progress), Lifetime),
            Options()
        );

    public void Forget() => Context.Response.Cookies.Delete(Name, Options());

    private ITimeLimitedDataProtector Protector() =>
        protection
            .CreateProtector("cards.bind", fan.Identity.AppId, fan.Identity.OpenId)
            .ToTimeLimitedDataProtector();

    private CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = site.Value.IsHttps,
            Path = SiteOptions.CookiePath,
            MaxAge = Lifetime,
        };
}
