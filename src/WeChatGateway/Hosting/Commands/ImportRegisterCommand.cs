using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Members.Import;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>The register from the union's own system. Exit code 0: all rows taken, 1: some refused, 2: the file cannot be used.</summary>
internal sealed class ImportRegisterCommand : IHostCommand
{
    private const int SomeRefused = 1;

    public string Name => "import-register";

    public string Summary =>
        "import members from CSV or xlsx: FILE [--organizations FILE] [--dry-run] [--full] [--errors FILE] [--map \"header=field,…\"] [--sheet NAME,…]";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var options = ImportOptions.Read(arguments);
        var import = services.GetRequiredService<ImportRun>();
        if (options is null || options.Map.Values.Except(import.ColumnKeys).Any())
        {
            await Console.Error.WriteLineAsync($"  {Name, -18}{Summary}");
            await Console.Error.WriteLineAsync($"  field: {string.Join(' ', import.ColumnKeys)}");
            return CommandRun.Failed;
        }
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        ConsoleCancelEventHandler stop = (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        Console.CancelKeyPress += stop;
        try
        {
            var refused = 0L;
            if (options.Organizations is { } path)
            {
                if (await TreeAsync(services, options, path, stopping.Token) is not { } some)
                {
                    return CommandRun.Failed;
                }
                refused = some;
            }
            return await RegisterAsync(import, options, refused, stopping.Token);
        }
        finally
        {
            Console.CancelKeyPress -= stop;
        }
    }

    /// <summary>Rows refused; null when the file cannot be used.</summary>
    private static async Task<long?> TreeAsync(
        IServiceProvider services,
        ImportOptions options,
        string path,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        var errors = $"{path}.errors.csv";
        var report = await scope
            .ServiceProvider.GetRequiredService<OrganizationImport>()
            .ExecuteAsync(path, options.Map, errors, options.DryRun, cancel);
        if (report.Unusable is { } reason)
        {
            await Console.Error.WriteLineAsync($"工会组织文件不能使用：{reason}");
            return null;
        }
        TellUnknown(report.UnknownHeaders);
        Console.WriteLine(
            $"工会组织：{report.Rows} 行，新增 {report.Added}，改名 {report.Renamed}，未导入 {report.Refused}。"
        );
        if (report.Refused > 0)
        {
            Console.WriteLine($"未导入的工会及原因：{errors}");
        }
        return report.Refused;
    }

    private static async Task<int> RegisterAsync(
        ImportRun import,
        ImportOptions options,
        long refusedBefore,
        CancellationToken cancel
    )
    {
        ImportReport report;
        using (var progress = new ImportProgressLine(Console.Out, Console.IsOutputRedirected))
        {
            report = await import.ExecuteAsync(
                new ImportRequest(
                    RegisterImportId.New(),
                    options.File,
                    options.ErrorPath,
                    options.Map,
                    options.Sheets,
                    options.DryRun,
                    options.Full
                ),
                progress,
                cancel
            );
        }
        TellUnknown(report.UnknownHeaders);
        Tell(report, options);
        return report switch
        {
            { Unusable: not null } or { Stopped: true } => CommandRun.Failed,
            { Counts.Refused: > 0 } => SomeRefused,
            _ => refusedBefore > 0 ? SomeRefused : 0,
        };
    }

    private static void Tell(ImportReport report, ImportOptions options)
    {
        var counts = report.Counts;
        if (report.Unusable is { } reason)
        {
            Console.Error.WriteLine($"文件不能使用：{reason}");
        }
        if (counts.Rows > 0)
        {
            Console.WriteLine(
                $"{(options.DryRun ? "试运行，没有写入：" : "会员：")}{counts.Rows} 行，新增 {counts.Added}，变更 {counts.Changed}，"
                    + $"无变化 {counts.Unchanged}，未导入 {counts.Refused}。"
            );
        }
        if (counts.Refused > 0)
        {
            Console.WriteLine($"未导入的行及原因：{options.ErrorPath}");
        }
        if (report.Missing is { } missing)
        {
            Console.WriteLine($"登记中有 {missing} 人不在文件里，没有改动他们。");
        }
        if (report.Stopped)
        {
            Console.WriteLine("已停止。已写入的保留，再次运行同一条命令即可继续。");
        }
        else if (report.Unusable is not null && counts.Rows > 0)
        {
            Console.WriteLine("之前的行已写入，换上完整的文件再次运行即可继续。");
        }
    }

    private static void TellUnknown(IReadOnlyCollection<string> headers)
    {
        if (headers.Count > 0)
        {
            Console.WriteLine($"没有使用的列：{string.Join("、", headers)}。");
        }
    }
}
