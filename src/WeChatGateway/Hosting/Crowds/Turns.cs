using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Hosting.Crowds;

/// <summary>
/// Members' pages and the mini-program's API: so many requests at once and no more, the others in the order they came. A launch
/// day's crowd waits here, where one costs a few kilobytes, and not half-way through with a connection of the database in hand.
/// What waits for WeChat does so on places of its own, and what waits for a phone's file or for the storage gives its place back
/// meanwhile, so that their slowness holds up nobody else.
/// Callbacks and the console pass by: the former end before, the latter's lines stay open for hours.
/// </summary>
public sealed class Turns(IOptions<SiteOptions> site) : IAsyncDisposable
{
    private const int RetryAfterSeconds = 5;

    private readonly ConcurrencyLimiter quick = Places(
        site.Value.RequestsAtWork,
        site.Value.RequestsWaiting
    );
    private readonly ConcurrencyLimiter weChat = Places(
        Math.Max(1, site.Value.RequestsAtWork / 2),
        site.Value.RequestsWaiting
    );
    private readonly ConcurrencyLimiter uploads = Places(site.Value.UploadsAtOnce, 0);
    private int arriving;

    /// <summary>Requests whose form or contract is not whole yet: they hold nothing.</summary>
    public int Arriving => arriving;

    /// <summary>Requests that wait for their turn.</summary>
    public long Waiting => Of(quick).CurrentQueuedCount + Of(weChat).CurrentQueuedCount;

    /// <summary>Places that are free.</summary>
    public (long Quick, long WeChat, long Uploads) Free =>
        (FreeIn(quick), FreeIn(weChat), FreeIn(uploads));

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
        if (waits is not { ForFile: true })
        {
            await ArriveAsync(http);
        }
        using var turn = new Turn(waits is { ForFile: false } ? weChat : quick);
        var isIn = await turn.TakeAsync(http.RequestAborted);
        // Only now: a file that waits at the door keeps no other from coming in.
        using var upload = waits is { ForFile: true } ? uploads.AttemptAcquire() : null;
        if (!isIn || upload is { IsAcquired: false })
        {
            await TellBusyAsync(http);
            return;
        }
        http.Features.Set(turn);
        await next(http);
    }

    private async Task ArriveAsync(HttpContext http)
    {
        Interlocked.Increment(ref arriving);
        try
        {
            await SmallBody.ReadAsync(http);
        }
        finally
        {
            Interlocked.Decrement(ref arriving);
        }
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
        await weChat.DisposeAsync();
        await uploads.DisposeAsync();
    }

    private static RateLimiterStatistics Of(ConcurrencyLimiter places) => places.GetStatistics()!;

    private static long FreeIn(ConcurrencyLimiter places) => Of(places).CurrentAvailablePermits;

    private static ConcurrencyLimiter Places(int atOnce, int waiting) =>
        new(
            new()
            {
                PermitLimit = atOnce,
                QueueLimit = waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
}
