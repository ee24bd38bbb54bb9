using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>
/// A session of the console: a protected cookie that names a row of ours. Whether it is still open,
/// and what it may do, is read from there at each act.
/// </summary>
internal static class ConsoleSession
{
    public const string Scheme = "staff";
    public const string Policy = "staff";
    private const string SessionClaim = "session";

    public static IServiceCollection AddConsoleSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(Scheme, Configure);
        services
            .AddOptions<CookieAuthenticationOptions>(Scheme)
            .Configure<IOptions<SiteOptions>>(
                (session, site) =>
                {
                    session.Cookie.Name = site.Value.CookieName("union.staff");
                    session.Cookie.SecurePolicy = site.Value.CookiePolicy;
                }
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                new AuthorizationPolicyBuilder(Scheme).RequireClaim(SessionClaim).Build()
            );
        return services;
    }

    public static Task BeginAsync(HttpContext http, StaffSessionId session) =>
        http.SignInAsync(
            Scheme,
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(SessionClaim, session.Value.ToString("N"))], Scheme)
            )
        );

    public static StaffSessionId? Of(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var id)
            ? new StaffSessionId(id)
            : null;

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = SiteOptions.CookiePath;
        // Longer than any session lives; the row decides.
        options.ExpireTimeSpan = TimeSpan.FromDays(1);
        options.SlidingExpiration = false;
        options.LoginPath = ConsolePaths.SignIn;
        options.ReturnUrlParameter = ConsolePaths.From;
        options.Events.OnValidatePrincipal = EndWhenClosedAsync;
    }

    private static async Task EndWhenClosedAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var actors = http.RequestServices.GetRequiredService<IStaffActors>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (
            Of(context.Principal) is not { } session
            || await actors.FindAsync(session, now, http.RequestAborted) is null
        )
        {
            context.RejectPrincipal();
        }
    }
}
