using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>What an operator reads of each command, done or not: never a stack trace.</summary>
public sealed class CommandTests
{
    private CommandStage console = null!;

    [SetUp]
    public async Task SitDownAsync() => console = await CommandStage.StartAsync();

    [TearDown]
    public async Task LeaveAsync() => await console.DisposeAsync();

    [Test]
    public async Task Help_WithoutASetting_NamesEveryCommand()
    {
        console.Settings["Database:ConnectionString"] = "";

        var help = await console.RunAloneAsync("--help");

        Assert.That(help.ExitCode, Is.Zero);
        foreach (
            var command in (string[])
                [
                    "doctor",
                    "migrate",
                    "publish-menu",
                    "replay-failed",
                    "resend-messages",
                    "verify-audit",
                    "verify-draw",
                    "verify-month",
                    "verify-points",
                ]
        )
        {
            Assert.That(help.Said, Does.Contain(command));
        }
        Assert.That(help.Said, Does.Contain("China"));
    }

    [TestCase("migrate", "Privacy:BlindIndexKey")]
    [TestCase("publish-menu", "Site:PublicBaseUrl")]
    [TestCase("replay-failed", "WeChat:OfficialAccount:Token")]
    [TestCase("resend-messages", "Database:ConnectionString")]
    [TestCase("verify-audit", "Audit:SigningKey")]
    [TestCase("doctor", "Database:ConnectionString")]
    public async Task Command_WithAWrongSetting_NamesItAndTouchesNothing(string name, string key)
    {
        console.Settings[key] = "";

        var command = await console.RunAsync(name);

        AssertRefused(command, key);
        Assert.That(DatabaseFile, Does.Not.Exist);
    }

    [TestCase("replay-failed")]
    [TestCase("resend-messages", "--all")]
    [TestCase("publish-menu")]
    public async Task Command_BeforeTheSchema_AsksToMigrateAndMakesNoFile(params string[] command)
    {
        AssertRefused(await console.RunAsync(command), "migrate");
        Assert.That(DatabaseFile, Does.Not.Exist);
    }

    [TestCase("migrate")]
    [TestCase("resend-messages", "--all")]
    public async Task Command_WithAServerThatIsDown_SaysSo(params string[] command)
    {
        console.Settings["Database:Provider"] = "PostgreSql";
        console.Settings["Database:ConnectionString"] =
            "Host=127.0.0.1;Port=9;Username=u;Password=secret-7";

        AssertRefused(await console.RunAsync(command), "数据库");
    }

    [Test]
    public async Task Migrate_WithAnotherKey_NamesItAndKeepsTheDatabase()
    {
        Assert.That((await console.RunAsync("migrate")).Said, Does.Contain("up to date"));
        console.Settings["Privacy:Keys:stage"] = Convert.ToBase64String([.. new byte[31], 1]);

        AssertRefused(await console.RunAsync("migrate"), "Privacy:Keys:stage");
    }

    [Test]
    public async Task PublishMenu_WithACommaMissing_NamesTheLine()
    {
        await SitDownMigratedAsync();
        await File.WriteAllTextAsync(
            Path.Combine(console.Folder, "menu.json"),
            """
            [
              { "type": "click" "name": "帮助", "key": "help" }
            ]
            """
        );

        AssertRefused(await console.RunAsync("publish-menu"), "menu.json 第 2 行");
    }

    [Test]
    public async Task PublishMenu_ToAnAccountWithoutOne_CreatesOurs()
    {
        await SitDownMigratedAsync();
        using var weChat = WireMockServer.Start();
        Say(weChat, "/cgi-bin/stable_token", """{"access_token":"t","expires_in":7200}""");
        Say(weChat, "/cgi-bin/menu/get", """{"errcode":46003,"errmsg":"menu no exist"}""");
        Say(weChat, "/cgi-bin/menu/create", """{"errcode":0,"errmsg":"ok"}""");
        console.Settings["WeChat:ApiBaseUrl"] = weChat.Url!;

        var publish = await console.RunAsync("publish-menu");

        Assert.That(publish.ExitCode, Is.Zero, publish.Complained);
        Assert.That(publish.Said, Does.Contain("菜单已发布"));
        var created = weChat.LogEntries.Single(one =>
            one.RequestMessage!.Path == "/cgi-bin/menu/create"
        );
        Assert.That(created.RequestMessage!.Body, Does.Contain("https://union.test/m/cards"));
    }

    [Test]
    public async Task ReplayFailed_OfAFailedCallback_GivesItBack()
    {
        await SitDownMigratedAsync();
        await using (var stage = await GatewayStage.StartAsync(OnOurDatabase))
        {
            await stage.SayAsync(Inbound.Text(Inbound.NewFan(), "你好"));
        }
        await console.Database.ExecuteAsync("UPDATE conversations_inbox SET state = 2");

        var replay = await console.RunAsync("replay-failed");

        Assert.That(replay.Said, Does.Contain("1 of 1"), replay.Complained);
    }

    /// <summary>Written at one in the morning of November 3 in China, when it is still the 2nd in UTC.</summary>
    [TestCase("2026-11-03", 1)]
    [TestCase("2026-11-03T02:00", 0)]
    [TestCase("2026-11-02T16:30Z", 1)]
    public async Task ResendMessages_SinceADay_MeansChinasDay(string since, int sent)
    {
        await SitDownMigratedAsync();
        await using (var stage = await GatewayStage.StartAsync(OnOurDatabase))
        {
            stage.Clock.Advance(TimeSpan.FromHours(16));
            await stage.InScopeAsync(async services =>
            {
                var fan = new FanIdentity(StageSetup.OfficialAccount.AppId, Inbound.NewFan());
                services.GetRequiredService<IOutbox>().AddText(fan, "您好", "test/text");
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            });
        }
        await console.Database.ExecuteAsync("UPDATE notifications_outbox SET state = 2");

        var resend = await console.RunAsync("resend-messages", "--since", since);

        Assert.That(resend.Said, Does.StartWith($"{sent} messages"), resend.Complained);
    }

    [TestCase("--since", "yesterday")]
    [TestCase("--id", "1", "--all")]
    [TestCase]
    public async Task ResendMessages_ThatMightMeanMore_ShowsItsOptions(params string[] options)
    {
        await SitDownMigratedAsync();

        AssertRefused(await console.RunAsync(["resend-messages", .. options]), "--since DATE");
    }

    [Test]
    public async Task SeedDemo_InProduction_IsRefused() =>
        AssertRefused(await console.RunAloneAsync("seed-demo"), "Development only");

    private async Task SitDownMigratedAsync()
    {
        await console.DisposeAsync();
        console = await CommandStage.StartMigratedAsync();
    }

    private string DatabaseFile =>
        new SqliteConnectionStringBuilder(console.Database.ConnectionString).DataSource;

    private void OnOurDatabase(StageSetup setup) => setup.Database = console.Database;

    private static void AssertRefused(CommandResult command, string words)
    {
        var all = command.Said + command.Complained;
        Assert.That(command.ExitCode, Is.EqualTo(2), all);
        Assert.That(all, Does.Contain(words));
        Assert.That(all, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        Assert.That(all, Does.Not.Contain("secret-7"));
        Assert.That(all.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    private static void Say(WireMockServer weChat, string path, string text) =>
        weChat.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithBody(text));
}
