using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Api;

/// <summary>
/// How often one session and one address may call, open pages or come back from WeChat's sign-in, counted before anything else
/// is done for them.
/// </summary>
internal static class ApiLimits
{
    public const string SignIn = "sign-in";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddApiLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(ByAddress),
                PartitionedRateLimiter.Create<HttpContext, string>(BySession)
            );
            limits.AddPolicy(
                SignIn,
                http => Limit("sign-in " + AddressOf(http), Options(http).SignInsPerAddress)
            );
            limits.OnRejected = async (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(
                    CultureInfo.InvariantCulture
                );
                await (
                    PageFailures.Concerns(context.HttpContext)
                        ? PageFailures.TellAsync(
                            context.HttpContext,
                            StatusCodes.Status429TooManyRequests
                        )
                        : ApiProblem
                            .Of(ApiRefusals.TooManyRequests)
                            .ExecuteAsync(context.HttpContext)
                );
            };
        });
        return services;
    }

    private static RateLimitPartition<string> ByAddress(HttpContext http) =>
        ApiFailures.Concerns(http) || PageFailures.Concerns(http)
            ? Limit("address " + AddressOf(http), Options(http).CallsPerAddress)
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>
    /// By the session the token names, so that a refreshed one is no new beginning. Unproven: checking it first would be the
    /// work this spares, and nobody else knows the name of a session. What names none opens nothing, and its address is counted.
    /// </summary>
    private static RateLimitPartition<string> BySession(HttpContext http) =>
        PageFailures.Concerns(http) && FanSession.CookieOf(http) is { } cookie
            ? Limit("fan " + EndOf(cookie), Options(http).PagesPerSession)
        : ApiFailures.Concerns(http)
        && ApiAuthentication.BearerOf(http.Request) is { } token
        && http.RequestServices.GetRequiredService<AccessTokens>().ClaimedSessionOf(token)
            is { } session
            ? Limit("session " + session, Options(http).CallsPerSession)
        : RateLimitPartition.GetNoLimiter("");

    /// <summary>A protected cookie ends in what authenticates it: no two end alike.</summary>
    private static string EndOf(string cookie) => cookie.Length > 43 ? cookie[^43..] : cookie;

    private static RateLimitPartition<string> Limit(string key, int calls) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = Window }
        );

    private static string AddressOf(HttpContext http) =>
        ClientAddress.Of(http.Connection.RemoteIpAddress);

    private static ApiOptions Options(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
}
