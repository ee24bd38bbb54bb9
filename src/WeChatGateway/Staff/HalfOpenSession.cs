using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Staff;

/// <summary>Between password and code: a protected cookie for ten minutes that opens nothing but the next step.</summary>
internal static class HalfOpenSession
{
    private const string Scheme = "staff-half";
    private const string Account = "account";
    private const string Stamp = "stamp";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddHalfOpenSession(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddCookie(
                Scheme,
                options =>
                {
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Strict;
                    options.Cookie.Path = SiteOptions.CookiePath;
                    options.ExpireTimeSpan = Lifetime;
                    options.SlidingExpiration = false;
                }
            );
        services
            .AddOptions<CookieAuthenticationOptions>(Scheme)
            .Configure<IOptions<SiteOptions>>(
                (session, site) =>
                {
                    session.Cookie.Name = site.Value.CookieName("union.staff-half");
                    session.Cookie.SecurePolicy = site.Value.CookiePolicy;
                }
            );
        return services;
    }

    public static Task BeginAsync(HttpContext http, HalfSignedIn half) =>
        http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new Claim(Account, half.Account.Value.ToString("N")),
                        new Claim(Stamp, half.Stamp),
                    ],
                    Scheme
                )
            )
        );

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>Null when the browser has typed no right password in the last ten minutes.</summary>
    public static async Task<(StaffAccountId Account, string Stamp)?> ReadAsync(HttpContext http)
    {
        var read = await http.AuthenticateAsync(Scheme);
        return
            read.Principal is { } principal
            && Guid.TryParse(principal.FindFirstValue(Account), out var account)
            && principal.FindFirstValue(Stamp) is { } stamp
            ? (new StaffAccountId(account), stamp)
            : null;
    }
}
