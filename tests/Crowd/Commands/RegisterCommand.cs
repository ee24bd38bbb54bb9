using System.Globalization;
using WeChatUnion.Crowd.Register;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>A city's register imported, imported again, and asked: time, memory, errors named, size, look-ups.</summary>
internal static class RegisterCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var members = options.Number("members", 1_460_000);
        var bad = options.Number("bad", 1000);
        var city = new InventedCity(members, options.Number("organizations", 20_000), bad);
        var folder = options.Text("folder", "") is { Length: > 0 } named
            ? Directory.CreateDirectory(named)
            : Directory.CreateTempSubdirectory("crowd-");
        var file = Write(city, folder.FullName, options.Text("format", "csv"));
        if (options.Text("only", "") == "files")
        {
            Console.WriteLine(file);
            return 0;
        }
        var database = Path.Combine(folder.FullName, "union.db");
        var settings = new GatewaySettings().For(
            options.Text("provider", "Sqlite"),
            options.Text("connection", $"Data Source={database}")
        );
        settings["Logs:Folder"] = folder.FullName;
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", settings);
        string[] unions = ["--organizations", Path.Combine(folder.FullName, "unions.csv")];
        var first = await ImportAsync(options, settings, file, unions);
        var named1 = ErrorsNamed($"{file}.errors.csv");
        var second = await ImportAsync(options, settings, file, []);
        Console.WriteLine($"  rows named in the error file: {named1} of {bad}");
        if (File.Exists(database))
        {
            var size = new FileInfo(database).Length;
            Console.WriteLine(
                F($"  database: {size >> 20} MB, {size / Math.Max(1, members)} bytes a member")
            );
        }
        var (times, misses) = await LookUps.MeasureAsync(
            settings,
            members,
            options.Number("lookups", 10_000)
        );
        Console.WriteLine(
            F(
                $"  look-ups: p50 {times[times.Count / 2]:F2} ms, p99 {times[times.Count * 99 / 100]:F2} ms, at most {times[^1]:F2} ms, {misses} not found"
            )
        );
        if (options.Text("folder", "").Length == 0)
        {
            folder.Delete(recursive: true);
        }
        return first.ExitCode <= 1 && second.ExitCode <= 1 && named1 == bad && misses == 0 ? 0 : 1;
    }

    private static string Write(InventedCity city, string folder, string format)
    {
        RegisterFiles.WriteCsv(Path.Combine(folder, "unions.csv"), city.Unions());
        var file = Path.Combine(folder, $"register.{format}");
        if (File.Exists(file))
        {
            return file;
        }
        if (format == "xlsx")
        {
            RegisterFiles.WriteXlsx(file, InventedCity.Header, city.Rows);
        }
        else
        {
            RegisterFiles.WriteCsv(file, city.Rows().Prepend(InventedCity.Header));
        }
        Console.WriteLine($"  file: {new FileInfo(file).Length >> 20} MB");
        return file;
    }

    private static async Task<MeasuredCommand> ImportAsync(
        CrowdOptions options,
        Dictionary<string, string> settings,
        string file,
        string[] more
    )
    {
        var run = await MeasuredCommand.RunAsync(
            options.Gateway(),
            ["import-register", file, .. more],
            settings
        );
        Console.WriteLine(
            F(
                $"import: {run.Elapsed.TotalSeconds:F1} s, at most {run.PeakBytes >> 20} MB, exit code {run.ExitCode}"
            )
        );
        Console.WriteLine(string.Join('\n', run.Said.Trim().Split('\n').TakeLast(6)));
        return run;
    }

    private static int ErrorsNamed(string path) =>
        File.Exists(path)
            ? File.ReadLines(path).Skip(1).Select(line => line.Split(',')[0]).Distinct().Count()
            : 0;

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
