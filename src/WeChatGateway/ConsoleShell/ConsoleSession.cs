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
        var redirect = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context =>
        {
            LeadBack(context);
            return redirect(context);
        };
    }

    /// <summary>A form is not sent again after the sign-in; that leads back to the page it stood on.</summary>
    private static void LeadBack(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            var page = Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var at)
                ? at.PathAndQuery
                : null;
            var from = Uri.EscapeDataString(ConsolePaths.Safe(page));
            context.RedirectUri = $"{ConsolePaths.SignIn}?{ConsolePaths.From}={from}";
        }
    }

    /// <summary>
    /// Who asks for a file, with the rights of this moment; null: the session has ended, and the answer says so already.
    /// </summary>
    public static async Task<StaffActor?> FindActorAsync(HttpContext http)
    {
        var actor = await FindActorAsync(http, http.User);
        if (actor is null)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        return actor;
    }

    private static async Task EndWhenClosedAsync(CookieValidatePrincipalContext context)
    {
        if (await FindActorAsync(context.HttpContext, context.Principal) is null)
        {
            context.RejectPrincipal();
        }
    }

    private static async Task<StaffActor?> FindActorAsync(HttpContext http, ClaimsPrincipal? user)
    {
        var services = http.RequestServices;
        return Of(user) is { } session
            ? await services
                .GetRequiredService<IStaffActors>()
                .FindAsync(
                    session,
                    services.GetRequiredService<TimeProvider>().GetUtcNow(),
                    http.RequestAborted
                )
            : null;
    }
}
