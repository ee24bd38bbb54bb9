using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Tests.Fakes;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence.Contexts;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>What an operator reads of a closed month, and what a script sees of it.</summary>
public sealed class VerifyMonthTests
{
    private const int Month = 202611;

    private CommandStage console = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => console = await CommandStage.StartMigratedAsync();

    [OneTimeTearDown]
    public Task StopAsync() => console.DisposeAsync().AsTask();

    [Test]
    public async Task VerifyMonth_AsItWasClosed_ThenTouched_SaysWhich()
    {
        await CloseAsync();

        var whole = await console.RunAsync("verify-month", "202611");
        await console.Database.ExecuteAsync(
            $"UPDATE ironfans_months SET digest = '{new string('0', 64)}'"
        );
        var touched = await console.RunAsync("verify-month", "202611");

        Assert.That(whole.Said, Does.Contain("重新计算的结果完全一致"));
        Assert.That(whole.ExitCode, Is.Zero);
        Assert.That(touched.Said, Does.Contain("[不符] 名次摘要"));
        Assert.That(touched.ExitCode, Is.EqualTo(1));
    }

    [TestCase("202610", "还没有结算")]
    [TestCase("november", "verify-month")]
    [TestCase("99999999", "verify-month")]
    public async Task VerifyMonth_OfNoClosedMonth_SaysSo(string month, string said)
    {
        var command = await console.RunAsync("verify-month", month);

        Assert.That(command.Complained, Does.Contain(said));
        Assert.That(command.ExitCode, Is.EqualTo(2));
    }

    /// <summary>Nobody had a point in it.</summary>
    private async Task CloseAsync()
    {
        var vault = new PlainVault();
        var month = FanMonth.Begin(Month, vault);
        var secret = month.OpenSecret(vault);
        month.Close(MonthRanking.Rank(Month, 1, secret, []), 1, secret, FanMonth.CloseOf(Month));
        await using var db = new SqliteUnionDbContext(
            new DbContextOptionsBuilder<SqliteUnionDbContext>()
                .UseSqlite(console.Database.ConnectionString)
                .Options
        );
        db.Add(month);
        await db.SaveChangesAsync();
    }
}
