using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>Alive: the process answers. Ready: it can also read its database.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddTo(IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", tags: [Ready]);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous();
        endpoints
            .MapHealthChecks(
                "/healthz/ready",
                new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }
            )
            .AllowAnonymous();
    }

    /// <summary>
    /// Connects anew: a connection that is open already goes on answering over a file that was
    /// moved away.
    /// </summary>
    private sealed class DatabaseCheck(UnionDbContext db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) =>
            await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
    }
}
