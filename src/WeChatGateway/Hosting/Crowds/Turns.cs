using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Hosting.Crowds;

/// <summary>
/// Members' pages and the mini-program's API: so many requests at once and no more, the others in the order they came. A launch
/// day's crowd waits here, where one costs a few kilobytes, and not half-way through with a connection of the database in hand.
/// What waits for WeChat or for a phone's file does so on places of its own, so that their slowness holds up nobody else.
/// Callbacks and the console pass by: the former end before, the latter's lines stay open for hours.
/// </summary>
public sealed class Turns(IOptions<SiteOptions> site) : IAsyncDisposable
{
    /// <summary>Little work, long waits: more of them than of the others.</summary>
    private const int SlowForEachQuick = 4;
    private const int RetryAfterSeconds = 5;

    private readonly ConcurrencyLimiter quick = Places(site.Value, 1);
    private readonly ConcurrencyLimiter slow = Places(site.Value, SlowForEachQuick);

    /// <summary>Requests that wait for their turn.</summary>
    public long Waiting => Of(quick).CurrentQueuedCount + Of(slow).CurrentQueuedCount;

    /// <summary>Places that are free for quick requests, and for slow ones.</summary>
    public (long Quick, long Slow) Free =>
        (Of(quick).CurrentAvailablePermits, Of(slow).CurrentAvailablePermits);

    /// <summary>Where its turn comes only after static files were answered and calls were counted.</summary>
    internal static void Use(IApplicationBuilder app) =>
        app.UseWhen(
            http => ApiFailures.Concerns(http) || PageFailures.Concerns(http),
            crowd =>
            {
                var turns = crowd.ApplicationServices.GetRequiredService<Turns>();
                crowd.Use(turns.TakeAsync);
            }
        );

    private async Task TakeAsync(HttpContext http, RequestDelegate next)
    {
        var waits = http.GetEndpoint()?.Metadata.GetMetadata<IWaitsOutside>();
        using var outside = waits is null ? null : await slow.AcquireAsync(1, http.RequestAborted);
        using var turn = new Turn(quick);
        if (
            outside is { IsAcquired: false }
            || (waits is null or { ForFile: true } && !await turn.TakeAsync(http.RequestAborted))
        )
        {
            await TellBusyAsync(http);
            return;
        }
        http.Features.Set(turn);
        await next(http);
    }

    private static Task TellBusyAsync(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return ApiFailures.Concerns(http)
            ? ApiProblem.OfStatus(StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http)
            : PageFailures.TellAsync(http, StatusCodes.Status503ServiceUnavailable);
    }

    public async ValueTask DisposeAsync()
    {
        await quick.DisposeAsync();
        await slow.DisposeAsync();
    }

    private static RateLimiterStatistics Of(ConcurrencyLimiter places) => places.GetStatistics()!;

    private static ConcurrencyLimiter Places(SiteOptions site, int times) =>
        new(
            new()
            {
                PermitLimit = site.RequestsAtWork * times,
                QueueLimit = site.RequestsWaiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
}
