using System.Globalization;
using WeChatUnion.Infrastructure.IronFans.Contracts;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>
/// Is a closed month of iron fans still what was closed? Exit code 0: it is, 1: something differs, 2: there is no such month, or it is
/// not closed.
/// </summary>
internal sealed class VerifyMonthCommand : IHostCommand
{
    private const int Differs = 1;

    public string Name => "verify-month";

    public string Summary => "compute a closed month of iron fans anew: 202611";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        if (
            arguments is not [{ Length: 6 } typed]
            || !int.TryParse(typed, CultureInfo.InvariantCulture, out var month)
        )
        {
            await Console.Error.WriteLineAsync($"  {Name, -18}{Summary}");
            return CommandRun.Failed;
        }
        await using var scope = services.CreateAsyncScope();
        var proof = await scope
            .ServiceProvider.GetRequiredService<MonthProofQueries>()
            .FindAsync(month, cancel);
        if (proof is null)
        {
            await Console.Error.WriteLineAsync($"没有 {typed} 这个月的铁粉月榜，或者还没有结算。");
            return CommandRun.Failed;
        }
        foreach (var fault in FaultsOf(proof))
        {
            await Console.Out.WriteLineAsync($"[不符] {fault}");
        }
        await Console.Out.WriteLineAsync(Summed(proof));
        return proof.Holds ? 0 : Differs;
    }

    private static IEnumerable<string> FaultsOf(MonthProof proof)
    {
        if (proof.Digest != proof.Computed)
        {
            yield return $"名次摘要：结算时是 {proof.Digest}，现在算出来是 {proof.Computed}。";
        }
        if (!proof.SecretFits)
        {
            yield return "公布的密数与月初的承诺值对不上。";
        }
        if (!proof.OrderStands)
        {
            yield return "保存的名次或各分数的人数，与分数排出来的不同。";
        }
        if (!proof.ArchiveIsWhole)
        {
            yield return "每日次数的存档残缺，或内容被改动过。";
        }
        if (proof.WrongScores > 0)
        {
            yield return $"{proof.WrongScores} 人的每日次数算不出保存的分数。";
        }
        if (proof.LostDays > 0)
        {
            yield return $"{proof.LostDays} 人有分数，却没有每日次数，也没有注销过。";
        }
    }

    private static string Summed(MonthProof proof)
    {
        var from = proof.IsArchived ? "存档" : "每日次数";
        var erased =
            proof.Erased > 0
                ? $"\n[留意] {proof.Erased} 人已注销，每日次数已删除，只核对了分数和名次。"
                : "";
        return $"{proof.Month} 月榜：{proof.Fans} 人有分，按{from}核对。{erased}\n重新计算的结果{(proof.Holds ? "完全一致" : "不一致，请保留现场并查明")}。";
    }
}
