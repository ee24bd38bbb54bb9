using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases.Payments.Report;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Infrastructure.Cases.Payments;

namespace WeChatUnion.Gateway.Cases.Payments;

/// <summary>
/// 资金走向, for anybody. It changes with the month alone, so that browsers and proxies may keep it, and a node reads it once
/// an hour however many ask.
/// </summary>
internal sealed class FundReportPages(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim reading = new(1);
    private (DateTimeOffset Until, IReadOnlyList<FundLine> Lines) last;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(PayPaths.Public, ShowAsync)
            .AddEndpointFilter(PageHeaders.FilterAsync)
            .AllowAnonymous();

    public void Dispose() => reading.Dispose();

    private static async Task<RazorComponentResult> ShowAsync(
        HttpContext http,
        FundReportPages pages,
        CancellationToken cancel
    )
    {
        var lines = await pages.ReadAsync(cancel);
        // Nothing in it depends on who asks.
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Page.Show<FundReportPage>(new { Lines = lines });
    }

    private async Task<IReadOnlyList<FundLine>> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await reading.WaitAsync(cancel);
        try
        {
            if (last.Until <= now)
            {
                await using var scope = scopes.CreateAsyncScope();
                var report = scope.ServiceProvider.GetRequiredService<FundReportQueries>();
                last = (Until(now), await report.ReadAsync(now, cancel));
            }
            return last.Lines;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>An hour, and not into the next month.</summary>
    private static DateTimeOffset Until(DateTimeOffset now)
    {
        var day = UnionCalendar.DayOf(now);
        var next = UnionCalendar.StartOf(new DateOnly(day.Year, day.Month, 1).AddMonths(1));
        return next < now + Kept ? next : now + Kept;
    }
}
