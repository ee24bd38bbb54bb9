using Microsoft.Extensions.DependencyInjection;
using Quartz;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Gateway.Tests.Scheduling;

/// <summary>What the rooms of the product have declared.</summary>
public class DeclaredJobTests
{
    [Test]
    public async Task Jobs_OfAllRooms_HaveUniqueNamesAndTimes()
    {
        await using var stage = await GatewayStage.StartAsync();
        var jobs = stage.Service<IEnumerable<DeclaredJob>>().ToList();

        Assert.That(jobs, Is.Not.Empty);
        Assert.That(jobs.Select(job => job.Name), Is.Unique);
        Assert.That(() => jobs.ForEach(job => _ = new CronExpression(job.Cron)), Throws.Nothing);
    }

    [Test]
    public async Task Job_OfAnyRoom_CanBeMade()
    {
        await using var stage = await GatewayStage.StartAsync();
        var jobs = stage.Service<IEnumerable<DeclaredJob>>();

        await stage.InScopeAsync(services =>
        {
            foreach (var job in jobs)
            {
                Assert.That(services.GetRequiredService(job.Job), Is.InstanceOf<IUnionJob>());
            }
            return Task.CompletedTask;
        });
    }

    [Test]
    public async Task Host_Started_RunsItsScheduler()
    {
        await using var stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Clock = null;
            setup.Schedules = true;
        });

        await Until.TrueAsync(
            async () =>
            {
                using var ready = await stage.Http.GetAsync("/healthz/ready");
                return await ready.Content.ReadAsStringAsync() == "Healthy";
            },
            "the scheduler runs"
        );
    }
}
