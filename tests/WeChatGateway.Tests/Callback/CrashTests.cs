using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Crash;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Callback;

/// <summary>
/// The promise under kill -9: an answered callback is on disk, its effects happened once, every
/// repeat hears the same reply.
/// </summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CrashTests(DatabaseProvider provider)
{
    /// <summary>Twenty on both engines. <c>crowd crash</c> does as many as one likes.</summary>
    private const int Kills = 10;

    [Test]
    public async Task Callbacks_KilledAtRandomMoments_KeepTheirPromise()
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var logs = Directory.CreateTempSubdirectory("union-crash-");
        var dll = typeof(Program).Assembly.Location;
        var run = new CrashRun(dll, database, Kills, TestContext.CurrentContext.Random.Next());

        var report = await run.RunAsync(logs.FullName, TestContext.Out.WriteLine);

        TestContext.Out.WriteLine(report);
        if (report.Faults.Count > 0)
        {
            foreach (var log in logs.EnumerateFiles())
            {
                TestContext.Out.WriteLine(await File.ReadAllTextAsync(log.FullName));
            }
        }
        logs.Delete(recursive: true);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Faults, Is.Empty, report.ToString());
            Assert.That(report.CutOff, Is.Positive, "The kills met no work.");
        }
    }
}
