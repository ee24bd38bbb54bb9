using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>A backlog of the audit trail: how fast a gateway seals it, and how fast it is checked.</summary>
internal static class AuditCommand
{
    private const string Fill =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @rows) "
        + "INSERT INTO audit_rows (at, act, actor, actor_id, subject, note, union_path) "
        + "SELECT @at + i * 10, 'members.changed', 3, '0199AAAA-0000-7000-8000-000000000001', 'member:' || hex(randomblob(16)), 'phone', "
        + "'11111111111111111111111111111111/22222222222222222222222222222222/' FROM n";

    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var rows = options.Number("rows", 1_000_000);
        var folder = Directory.CreateTempSubdirectory("crowd-audit-");
        var connection = $"Data Source={Path.Combine(folder.FullName, "union.db")}";
        var settings = new GatewaySettings().For("Sqlite", connection);
        settings["Audit:HeadsDirectory"] = Path.Combine(folder.FullName, "audit-heads");
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", settings);
        await FillAsync(connection, rows);

        await using (var gateway = await GatewayProcess.StartAsync(options.Gateway(), settings))
        {
            var watch = Stopwatch.StartNew();
            var before = await WaitingAsync(connection);
            long peak = 0;
            while (await WaitingAsync(connection) > 0)
            {
                peak = Math.Max(peak, gateway.WorkingSet);
                await Task.Delay(200);
            }
            var seconds = watch.Elapsed.TotalSeconds;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"sealed {before} rows in {seconds:F1} s, {before / seconds:F0} rows/s, at most {peak >> 20} MB"
                )
            );
        }
        var check = await GatewayProcess.TryCommandAsync(
            options.Gateway(),
            ["verify-audit"],
            settings
        );
        Console.WriteLine(check.Said + check.Complained);
        folder.Delete(recursive: true);
        return check.ExitCode;
    }

    private static async Task FillAsync(string connection, int rows)
    {
        await using var database = new SqliteConnection($"{connection};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = Fill;
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("@rows", rows);
        command.Parameters.AddWithValue("@at", DateTimeOffset.UtcNow.UtcTicks);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> WaitingAsync(string connection)
    {
        await using var database = new SqliteConnection($"{connection};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM audit_rows WHERE seq IS NULL";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
