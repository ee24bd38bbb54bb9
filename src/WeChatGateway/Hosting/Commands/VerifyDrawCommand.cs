using System.Diagnostics;
using System.Globalization;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>
/// Computes a draw anew from its proof file (docs/fair-draw.md) and tells what differs. It needs no database and no settings: whoever
/// has the program can check. Exit code 0: the draw holds, 1: something differs, 2: there is no such file.
/// </summary>
internal sealed class VerifyDrawCommand : IHostCommand
{
    private const int Differs = 1;

    public string Name => "verify-draw";

    public string Summary => "compute a draw anew from its proof: PROOF.json";

    public CommandNeeds Needs => CommandNeeds.NoHost;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        if (arguments is not [{ Length: > 0 } path])
        {
            await Console.Error.WriteLineAsync($"  {Name, -18}{Summary}");
            return CommandRun.Failed;
        }
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"没有找到文件 {path}。");
            return CommandRun.Failed;
        }
        var watch = Stopwatch.StartNew();
        var file = await File.ReadAllBytesAsync(path, cancel);
        if (DeckProof.Read(file) is not null)
        {
            var turns = DeckCheck.Run(file);
            return await TellAsync(turns.Findings, () => Summed(turns, watch.Elapsed));
        }
        var report = ProofCheck.Run(file);
        return await TellAsync(report.Findings, () => Summed(report, watch.Elapsed));
    }

    private static async Task<int> TellAsync(
        IReadOnlyList<ProofFinding> findings,
        Func<string> summed
    )
    {
        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"[不符] {WordsOf(finding)}");
        }
        await Console.Out.WriteLineAsync(summed());
        return findings.Count == 0 ? 0 : Differs;
    }

    private static string Summed(DeckReport report, TimeSpan took) =>
        report.Rules is not { } rules
            ? "这个文件不能用来核验。"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"“{rules.Title}”：抽了 {report.Slots} 次，{report.Wins} 次中奖；用时 {took.TotalSeconds:F1} 秒。\n重新计算的结果{(report.Holds ? "完全一致" : "不一致")}。"
            );

    private static string Summed(ProofReport report, TimeSpan took)
    {
        if (report is not { Proof: { } proof, Rules: { } rules })
        {
            return "这个文件不能用来核验。";
        }
        var counted = string.Create(
            CultureInfo.InvariantCulture,
            $"“{rules.Title}”：{proof.Count} 个号码，{proof.Winners.Sum(codes => codes.Count)} 个中奖，{proof.Successors.Count} 个递补；用时 {took.TotalSeconds:F1} 秒。"
        );
        var secret = proof.Secret is null
            ? "\n[留意] 工会没有公布种子，结果只由公共随机数决定。"
            : "";
        return report.Holds
            ? $"{counted}{secret}\n公共随机数：{proof.Beacon.Name} = {proof.Beacon.Value}（请到发布处核对）\n重新计算的结果完全一致。"
            : $"{counted}\n重新计算的结果不一致。";
    }

    private static string WordsOf(ProofFinding finding) =>
        finding.Fault switch
        {
            ProofFault.Unreadable => "不是抽奖证明文件，或内容被改动过。",
            ProofFault.Rules => "文件里的规则读不出来。",
            ProofFault.Commitment => Differing("公布的承诺值", finding),
            ProofFault.Beacon => Differing("公共随机数不是规则里说好的那一期", finding),
            ProofFault.Codes => "号码名单的次序不对，或有重复、残缺。",
            ProofFault.Count => Differing("号码个数", finding),
            ProofFault.Root => Differing("名单的根", finding),
            ProofFault.Winners => Differing("中奖号码（奖项:号码；即时抽奖为 次序:奖项）", finding),
            _ => Differing("递补号码", finding),
        };

    private static string Differing(string what, ProofFinding finding) =>
        $"{what}：文件写的是 {finding.Stated}，算出来是 {finding.Computed}。";
}
