using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Api;

/// <summary>
/// How often one session and one address may call, or come back from WeChat's sign-in, counted before anything else is
/// done for them.
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
        ApiFailures.Concerns(http) || http.Request.Path.StartsWithSegments(SignInCallback.Path)
            ? Limit("address " + AddressOf(http), Options(http).CallsPerAddress)
            : RateLimitPartition.GetNoLimiter("");

    /// <summary>By the token as shown: checking it first would be the work this spares.</summary>
    private static RateLimitPartition<string> BySession(HttpContext http) =>
        ApiFailures.Concerns(http) && ApiAuthentication.BearerOf(http.Request) is { } token
            ? Limit("session " + SignatureOf(token), Options(http).CallsPerSession)
            : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> Limit(string key, int calls) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = calls, Window = Window }
        );

    private static string SignatureOf(string token) => token.Length > 43 ? token[^43..] : token;

    private static string AddressOf(HttpContext http) =>
        ClientAddress.Of(http.Connection.RemoteIpAddress);

    private static ApiOptions Options(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
}
