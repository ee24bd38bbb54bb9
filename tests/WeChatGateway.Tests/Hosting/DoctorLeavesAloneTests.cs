using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.Hosting;

/// <summary>Who only asks changes nothing that the running nodes rely on.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class DoctorLeavesAloneTests(DatabaseProvider provider)
{
    private const string SqliteTables =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

    private const string ServerTables =
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

    [Test]
    public async Task Doctor_WithAKeyNobodyUsedYet_WarnsAndLeavesEveryRow()
    {
        using var world = WireMockServer.Start();
        Say(world, "/cgi-bin/stable_token", """{"access_token":"t","expires_in":7200}""");
        Say(world, "/cgi-bin/ticket/getticket", """{"errcode":0,"ticket":"k","expires_in":7200}""");
        await using var console = await CommandStage.StartAsync(provider);
        console.Settings["WeChat:ApiBaseUrl"] = world.Url!;
        console.Settings["Site:PublicBaseUrl"] = world.Url!;
        Assert.That((await console.RunAsync("migrate")).ExitCode, Is.Zero);
        var before = await RowsAsync(console.Database);
        console.Settings["Privacy:Keys:mistyped"] = Convert.ToBase64String(new byte[32]);
        console.Settings["Privacy:CurrentKeyId"] = "mistyped";

        var doctor = await console.RunAloneAsync("doctor");

        Assert.That(doctor.Said, Does.Contain("[留意] 加密密钥").And.Contain("[正常] JS-SDK"));
        Assert.That(await RowsAsync(console.Database), Is.EqualTo(before));
        console.Settings["Privacy:CurrentKeyId"] = "stage";
        console.Settings.Remove("Privacy:Keys:mistyped");
        Assert.That((await console.RunAsync("migrate")).ExitCode, Is.Zero);
    }

    /// <summary>Every row of every table, as text.</summary>
    private static async Task<List<string>> RowsAsync(TestDatabase database)
    {
        var isSqlite = database.Provider is DatabaseProvider.Sqlite;
        var tables = await database.ReadAsync(
            isSqlite ? SqliteTables : ServerTables,
            row => row.GetString(0)
        );
        var all = new List<string>();
        foreach (var table in tables)
        {
            all.AddRange(
                await database.ReadAsync(
                    $"SELECT * FROM \"{table}\"",
                    row =>
                        $"{table}: {string.Join(", ", Enumerable.Range(0, row.FieldCount).Select(i => Text(row.GetValue(i))))}"
                )
            );
        }
        Assert.That(all, Is.Not.Empty);
        return [.. all.Order(StringComparer.Ordinal)];
    }

    private static string? Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : value.ToString();

    private static void Say(WireMockServer world, string path, string text) =>
        world.Given(Request.Create().WithPath(path)).RespondWith(Response.Create().WithBody(text));
}
