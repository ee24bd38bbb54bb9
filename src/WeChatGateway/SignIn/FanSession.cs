using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>A fan's session on our pages: a protected cookie that holds the WeChat identity, our own id of it and nothing else.</summary>
internal static class FanSession
{
    public const string Scheme = "fan";
    public const string Policy = "fan";
    public const string UserInfoPolicy = "fan-user-info";
    private const string CookieName = "union.fan";
    private const string UserInfoClaim = "user-info";
    private const string AppIdClaim = "app";
    private const string FanIdClaim = "fan";

    /// <summary>From the sign-in, which costs the fan nothing: a copied cookie does not live on by being used.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public static IServiceCollection AddFanSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, Configure);
        services
            .AddOptions<CookieAuthenticationOptions>(Scheme)
            .Configure<IOptions<SiteOptions>>(
                (session, site) =>
                {
                    session.Cookie.Name = site.Value.CookieName(CookieName);
                    session.Cookie.SecurePolicy = site.Value.CookiePolicy;
                }
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Policy, SignedIn().Build())
            .AddPolicy(UserInfoPolicy, SignedIn().RequireClaim(UserInfoClaim).Build());
        return services;
    }

    /// <param name="gaveUserInfo">The fan agreed to more than the OpenId.</param>
    public static ClaimsPrincipal PrincipalOf(FanIdentity fan, FanId id, bool gaveUserInfo = false)
    {
        var claims = ClaimsOf(fan, Scheme);
        claims.AddClaim(new Claim(FanIdClaim, id.Value.ToString("N")));
        if (gaveUserInfo)
        {
            claims.AddClaim(new Claim(UserInfoClaim, "1"));
        }
        return new(claims);
    }

    /// <summary>Who it is, in the form <see cref="FanOf"/> reads, whatever the way to sign in.</summary>
    public static ClaimsIdentity ClaimsOf(FanIdentity fan, string scheme) =>
        new(
            [new Claim(AppIdClaim, fan.AppId), new Claim(ClaimTypes.NameIdentifier, fan.OpenId)],
            scheme
        );

    /// <summary>Unproven, as it was sent; null: none.</summary>
    public static string? CookieOf(HttpContext http) =>
        http.Request.Cookies[
            http.RequestServices.GetRequiredService<IOptions<SiteOptions>>()
                .Value.CookieName(CookieName)
        ];

    /// <summary>Null when nobody has signed in.</summary>
    public static FanIdentity? FanOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(AppIdClaim) is { } app
        && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } openId
            ? new FanIdentity(app, openId)
            : null;

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = SiteOptions.CookiePath;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToLogin = AskAsync;
        // Signed in, but the page wants what the fan was not asked for yet.
        options.Events.OnRedirectToAccessDenied = AskAsync;
        options.Events.OnValidatePrincipal = EndWhenForgottenAsync;
    }

    private static AuthorizationPolicyBuilder SignedIn() =>
        new AuthorizationPolicyBuilder(Scheme)
            .RequireClaim(AppIdClaim)
            .RequireClaim(ClaimTypes.NameIdentifier);

    private static Task AskAsync(RedirectContext<CookieAuthenticationOptions> context) =>
        context
            .HttpContext.RequestServices.GetRequiredService<SignInStart>()
            .SendAsync(context.HttpContext);

    /// <summary>
    /// A fan whose data was erased is no longer known, or is somebody new under the same OpenId: the cookie is worth nothing.
    /// </summary>
    private static async Task EndWhenForgottenAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var fans = http.RequestServices.GetRequiredService<IFanDirectory>();
        if (
            context.Principal is not { } principal
            || FanOf(principal) is not { } fan
            || await fans.FindIdAsync(fan, http.RequestAborted) is not { } id
            || principal.FindFirstValue(FanIdClaim) != id.Value.ToString("N")
        )
        {
            context.RejectPrincipal();
            await http.SignOutAsync(Scheme);
        }
    }
}
