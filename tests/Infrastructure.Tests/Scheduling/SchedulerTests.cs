using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Scheduling;

[TestFixtureSource(typeof(TestEngines))]
public sealed class SchedulerTests(DatabaseProvider provider)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private TestDatabase database = null!;

    [SetUp]
    public async Task ADatabase() => database = await TestDatabase.MigratedAsync(provider);

    [TearDown]
    public async Task Drop() => await (database?.DisposeAsync() ?? default);

    [Test]
    public async Task Job_ThatFailed_RunsAgainAtItsNextTime()
    {
        var runs = 0;
        var again = new TaskCompletionSource();
        await using var node = await SchedulerNode.StartAsync(
            database,
            () =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    throw new InvalidOperationException("the first time");
                }
                again.TrySetResult();
            }
        );

        Assert.That(async () => await again.Task.WaitAsync(Longest), Throws.Nothing);
    }

    /// <summary>The job sees its token cancelled and still has something to put in order.</summary>
    [Test]
    public async Task Stop_WhileAJobRuns_TellsItAndWaitsForIt()
    {
        var began = new TaskCompletionSource();
        var ended = false;
        var node = await SchedulerNode.StartAsync(
            database,
            async cancel =>
            {
                began.TrySetResult();
                var told = new TaskCompletionSource();
                await using (cancel.Register(told.SetResult))
                {
                    await told.Task;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(300), CancellationToken.None);
                ended = true;
            }
        );
        await began.Task.WaitAsync(Longest);

        await node.DisposeAsync().AsTask().WaitAsync(Longest);

        Assert.That(ended, Is.True);
    }

    /// <summary>A test's factory and the program's own main method do so, and then the services are disposed.</summary>
    [Test]
    public async Task Stop_FromTwoSides_WaitsForTheJobOnBoth()
    {
        var began = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var node = await SchedulerNode.StartAsync(
            database,
            async _ =>
            {
                began.TrySetResult();
                await goOn.Task;
            }
        );
        await began.Task.WaitAsync(Longest);

        Task[] stops = [node.StopAsync(), node.StopAsync()];
        await Task.WhenAny(Task.WhenAny(stops), Task.Delay(500));
        Assert.That(stops.Any(stop => stop.IsCompleted), Is.False, "the job still runs");
        goOn.SetResult();

        Assert.That(async () => await Task.WhenAll(stops).WaitAsync(Longest), Throws.Nothing);
    }

    /// <summary>Quartz tells the jobs that run, once; this one is only being made when it does.</summary>
    [Test]
    public async Task Stop_WhileAJobIsMade_TellsIt()
    {
        var beingMade = new TaskCompletionSource();
        using var made = new ManualResetEventSlim();
        var (told, started) = (false, false);
        var node = await SchedulerNode.StartAsync(
            database,
            async cancel =>
            {
                using var giveUp = new CancellationTokenSource(Longest);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(
                    cancel,
                    giveUp.Token
                );
                await Task.WhenAny(Task.Delay(Timeout.Infinite, either.Token));
                told = cancel.IsCancellationRequested;
            },
            making: () =>
            {
                if (started)
                {
                    beingMade.TrySetResult();
                    made.Wait(Longest);
                }
            }
        );
        var scheduler = await node.SchedulerAsync();
        started = true;
        await beingMade.Task.WaitAsync(Longest);

        var stop = node.DisposeAsync().AsTask();
        SpinWait.SpinUntil(() => scheduler.Status == SchedulerStatus.ShuttingDown, Longest);
        // Nothing tells when Quartz has told its jobs. Too early only makes the test easier to pass.
        await Task.Delay(300);
        made.Set();
        await stop.WaitAsync(Longest);

        Assert.That(told, Is.True);
    }

    /// <summary>Whoever repairs what kept a job from being made restarts the node, and nothing more.</summary>
    [Test]
    public async Task Start_OnAJobThatWasSetAside_RunsIt()
    {
        var ran = new TaskCompletionSource();
        await using (var before = await SchedulerNode.StartAsync(database, () => { }))
        {
            await before.SchedulerAsync();
            await before.SetAsideAsync();
            Assert.That(await before.HealthAsync(), Is.EqualTo(HealthStatus.Degraded));
        }

        await using var after = await SchedulerNode.StartAsync(database, () => ran.TrySetResult());

        Assert.That(async () => await ran.Task.WaitAsync(Longest), Throws.Nothing);
        Assert.That(await after.HealthAsync(), Is.EqualTo(HealthStatus.Healthy));
    }

    [TestCase("0 0 3 * * ?", 3)]
    [TestCase("0 30 4 * * ?", 4)]
    public async Task Start_OnAScheduleOfTheVersionBefore_IsThePresentOne(string cron, int hour)
    {
        await using (
            var before = await SchedulerNode.StartAsync(database, () => { }, "0 0 3 * * ?")
        )
        {
            await before.SchedulerAsync();
        }

        await using var after = await SchedulerNode.StartAsync(database, () => { }, cron);

        var scheduler = await after.SchedulerAsync();
        var trigger = await scheduler.GetTrigger(new TriggerKey(SchedulerNode.Name));
        var next = trigger!.NextFireTimeUtc!.Value;
        Assert.That(((ICronTrigger)trigger).CronExpressionString, Is.EqualTo(cron));
        Assert.That(next.ToOffset(TimeSpan.FromHours(8)).Hour, Is.EqualTo(hour));
    }

    /// <summary>Another version's job: a start leaves it alone, <c>migrate</c> takes away what this version does not know.</summary>
    [Test]
    public async Task Migrate_AfterAJobWasTakenOut_ForgetsIt()
    {
        await using (
            var before = await SchedulerNode.StartAsync(
                database,
                () => { },
                SchedulerNode.EverySecond,
                "test.gone"
            )
        )
        {
            await before.SchedulerAsync();
        }
        await using var node = await SchedulerNode.StartAsync(database, () => { });
        var scheduler = await node.SchedulerAsync();
        Assert.That(await NamesAsync(scheduler), Does.Contain("test.gone"), "after a start");

        await node.ForgetAsync();

        Assert.That(await NamesAsync(scheduler), Is.EqualTo((string[])[SchedulerNode.Name]));
    }

    [Test]
    public async Task Jobs_OfTheEmbeddedDatabase_StandInAFileOfTheirOwn()
    {
        if (provider != DatabaseProvider.Sqlite)
        {
            Assert.Pass("A server keeps them in the main database.");
        }
        await using var node = await SchedulerNode.StartAsync(database, () => { });
        await node.SchedulerAsync();

        var main = await database.ReadAsync(
            "SELECT name FROM sqlite_master WHERE name LIKE 'scheduling%'",
            row => row.GetString(0)
        );
        Assert.That(main, Is.Empty);
    }

    [Test]
    public async Task Job_OnTwoNodes_RunsOnceATime()
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            Assert.Pass("One process owns the embedded database.");
        }
        var times = new ConcurrentQueue<DateTimeOffset>();
        var bothSince = DateTimeOffset.MaxValue;
        var enough = new TaskCompletionSource();
        await using (var first = await SchedulerNode.StartAsync(database, () => { }))
        await using (var second = await SchedulerNode.StartAsync(database, () => { }))
        {
            foreach (var node in new[] { first, second })
            {
                var scheduler = await node.SchedulerAsync();
                scheduler.ListenerManager.AddJobListener(new Listener(Note));
            }
            bothSince = DateTimeOffset.UtcNow;
            await enough.Task.WaitAsync(Longest);
        }

        Assert.That(times, Is.Unique);

        void Note(DateTimeOffset time)
        {
            // A node that starts writes the job's times anew, which may double the one of that moment.
            if (time <= bothSince)
            {
                return;
            }
            times.Enqueue(time);
            if (times.Count >= 5)
            {
                enough.TrySetResult();
            }
        }
    }

    private static async Task<List<string>> NamesAsync(IScheduler scheduler) =>
        [
            .. (await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup()))
                .Select(key => key.Name)
                .Order(StringComparer.Ordinal),
        ];

    private sealed class Listener(Action<DateTimeOffset> note) : IJobListener
    {
        public string Name { get; } = Guid.NewGuid().ToString();

        public ValueTask JobToBeExecuted(
            IJobExecutionContext context,
            CancellationToken cancellationToken = default
        )
        {
            note(context.ScheduledFireTimeUtc!.Value);
            return default;
        }
    }
}
