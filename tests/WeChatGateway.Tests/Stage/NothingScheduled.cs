using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>A test calls the jobs it needs; one that is woken beside it would make it depend on the second it runs in.</summary>
internal static class NothingScheduled
{
    public static void In(IServiceCollection services) =>
        services.Remove(services.Single(one => one.ImplementationType == typeof(SchedulerHost)));
}
