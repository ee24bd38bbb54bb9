using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Gateway.Tests.Audit;

/// <summary>An auditor checks the trail a gateway has left.</summary>
public sealed class VerifyAuditCommandTests
{
    private CommandStage console = null!;

    private string Heads => Path.Combine(console.Folder, "audit-heads");

    /// <summary>A gateway runs, three lines are written, it stops: they are sealed and a head is out.</summary>
    [OneTimeSetUp]
    public async Task LeaveATrailAsync()
    {
        console = await CommandStage.StartAsync();
        await using var gateway = await GatewayStage.StartAsync(setup =>
        {
            setup.Database = console.Database;
            setup.Settings["Audit:HeadsDirectory"] = Heads;
        });
        await gateway.InScopeAsync(async services =>
        {
            for (var i = 1; i <= 3; i++)
            {
                services
                    .GetRequiredService<IAuditTrail>()
                    .Record(new("test.done", ActorKind.System, null, $"test:{i}", gateway.Now));
            }
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
        await gateway.ShutDownAsync();
    }

    [OneTimeTearDown]
    public async Task LeaveAsync() => await console.DisposeAsync();

    [Test]
    public async Task Verify_OfAWholeTrail_SaysSo()
    {
        var key = Directory.GetFiles(Heads, "public-key-*.pem").Single();

        var byItself = await console.RunAsync("verify-audit");
        var fromOutside = await console.RunAsync(
            "verify-audit",
            "--heads",
            Heads,
            "--public-key",
            key
        );

        AssertSaid(byItself, 0, "共核对 3 行", "没有被改动");
        AssertSaid(fromOutside, 0, "1 个链头相符（到第 3 位）", "没有被改动");
    }

    [Test]
    public async Task Verify_AfterSomebodyChangedARow_NamesItAndFails()
    {
        await console.Database.ExecuteAsync(
            "UPDATE audit_rows SET subject = 'test:9' WHERE seq = 2"
        );
        try
        {
            AssertSaid(
                await console.RunAloneAsync("verify-audit"),
                1,
                "第 2 位（行 2）",
                "1 项问题"
            );
        }
        finally
        {
            await console.Database.ExecuteAsync(
                "UPDATE audit_rows SET subject = 'test:2' WHERE seq = 2"
            );
        }
    }

    [Test]
    public async Task Verify_WithAnothersKey_SaysThatItIsMissing()
    {
        using var stranger = HeadKeys.Private(HeadKeys.New());
        var key = Convert.ToBase64String(stranger.ExportSubjectPublicKeyInfo());

        var check = await console.RunAsync("verify-audit", "--public-key", key);

        AssertSaid(check, 1, "没有给出它的公钥");
    }

    [TestCase("--public-key", "no-key")]
    [TestCase("--from", "0")]
    [TestCase("--from")]
    [TestCase("--hedas", "x")]
    public async Task Verify_WithOptionsItCannotRead_RefusesInOneLine(params string[] options)
    {
        var check = await console.RunAsync(["verify-audit", .. options]);

        AssertSaid(check, 2, "--public-key");
        Assert.That(check.Complained.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    private static void AssertSaid(CommandResult check, int exitCode, params string[] words)
    {
        var all = check.Said + check.Complained;
        Assert.That(check.ExitCode, Is.EqualTo(exitCode), all);
        foreach (var word in words)
        {
            Assert.That(all, Does.Contain(word));
        }
    }
}
