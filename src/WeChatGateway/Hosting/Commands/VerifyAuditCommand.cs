using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Audit;
using WeChatUnion.Infrastructure.Audit.Heads;
using WeChatUnion.Infrastructure.Audit.Verifying;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>
/// Has anybody touched the audit trail? <c>--heads DIR</c> and <c>--public-key FILE</c> (or the key itself) may be given
/// several times; without them this server's own settings are used. Exit code 0: whole, 1: it was touched,
/// 2: it could not be checked.
/// </summary>
internal sealed class VerifyAuditCommand : IHostCommand
{
    private const int Touched = 1;

    /// <summary>More are counted.</summary>
    private const int Shown = 200;

    public string Name => "verify-audit";

    public string Summary =>
        "check the audit trail: --heads DIR, --public-key FILE (both repeatable), --from SEQ";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var options = services.GetRequiredService<IOptions<AuditOptions>>().Value;
        if (VerifyAuditArguments.Read(arguments, options) is not { } asked)
        {
            await Console.Error.WriteLineAsync($"  {Name, -18}{Summary}");
            return CommandRun.Failed;
        }
        using var keys = new HeadKeyRing();
        foreach (var key in asked.PublicKeys)
        {
            if (!keys.TryAdd(key))
            {
                await Console.Error.WriteLineAsync(
                    "--public-key 不是 P-256 公钥：要 PEM 文件，或其中的 base64。"
                );
                return CommandRun.Failed;
            }
        }
        if (asked.PublicKeys.Count == 0)
        {
            keys.TryAdd(services.GetRequiredService<HeadSigner>().PublicKey);
        }
        return await CheckAsync(services, asked, keys.Keys, cancel);
    }

    private static async Task<int> CheckAsync(
        IServiceProvider services,
        VerifyAuditArguments asked,
        IReadOnlyDictionary<string, ECDsa> keys,
        CancellationToken cancel
    )
    {
        if (asked.Folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
        {
            // The check goes on: rows without heads are a finding of their own.
            await Console.Out.WriteLineAsync($"[留意] 没有链头目录 {missing}。");
        }
        var watch = Stopwatch.StartNew();
        var told = 0;
        var report = await services
            .GetRequiredService<AuditVerification>()
            .RunAsync(
                asked.Folders,
                keys,
                asked.From,
                fault =>
                {
                    if (++told <= Shown)
                    {
                        Console.WriteLine(
                            $"{(fault.Kind is AuditFaultKind.Remark ? "[留意]" : "[问题]")} {fault.Text}"
                        );
                    }
                },
                cancel
            );
        if (told > Shown)
        {
            Console.WriteLine($"……另有 {told - Shown} 项没有列出。");
        }
        Console.WriteLine(Summed(report, watch.Elapsed));
        return report.Faults == 0 ? 0 : Touched;
    }

    private static string Summed(AuditReport report, TimeSpan took)
    {
        var rate = report.Rows / Math.Max(took.TotalSeconds, 0.001);
        var counted = string.Create(
            CultureInfo.InvariantCulture,
            $"共核对 {report.Rows} 行（到第 {report.LastSeq} 位），{report.Heads} 个链头相符（到第 {report.LastHeadSeq} 位），{report.Waiting} 行等待封印；用时 {took.TotalSeconds:F1} 秒，每秒 {rate:F0} 行。"
        );
        return report.Faults == 0
            ? $"{counted}\n审计记录完整，没有被改动。"
            : $"{counted}\n审计记录有 {report.Faults} 项问题，请保留现场并报告纪检。";
    }
}
