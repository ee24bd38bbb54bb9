using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>A fan's session on our pages: a protected cookie that holds the WeChat identity and nothing else.</summary>
internal static class FanSession
{
    public const string Scheme = "fan";
    public const string Policy = "fan";
    private const string AppIdClaim = "app";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public static IServiceCollection AddFanSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, Configure);
        services
            .AddOptions<CookieAuthenticationOptions>(Scheme)
            .Configure<IOptions<SiteOptions>>(
                (cookie, site) =>
                    cookie.Cookie.SecurePolicy = site.Value.IsHttps
                        ? CookieSecurePolicy.Always
                        : CookieSecurePolicy.SameAsRequest
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                new AuthorizationPolicyBuilder(Scheme)
                    .RequireClaim(AppIdClaim)
                    .RequireClaim(ClaimTypes.NameIdentifier)
                    .Build()
            );
        return services;
    }

    /// <param name="more">Of another way to sign in than our pages' cookie.</param>
    public static ClaimsPrincipal PrincipalOf(
        FanIdentity fan,
        string scheme = Scheme,
        params Claim[] more
    ) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(AppIdClaim, fan.AppId),
                    new Claim(ClaimTypes.NameIdentifier, fan.OpenId),
                    .. more,
                ],
                scheme
            )
        );

    /// <summary>Null when nobody has signed in.</summary>
    public static FanIdentity? FanOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(AppIdClaim) is { } app
        && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } openId
            ? new FanIdentity(app, openId)
            : null;

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "union.fan";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/m";
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context =>
            context
                .HttpContext.RequestServices.GetRequiredService<SignInStart>()
                .SendAsync(context.HttpContext);
    }
}
