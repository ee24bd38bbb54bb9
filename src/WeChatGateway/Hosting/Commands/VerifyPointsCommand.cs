using System.Globalization;
using WeChatUnion.Infrastructure.Points.Contracts;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>Do the books of points add up? Exit code 0: they do, 1: they do not.</summary>
internal sealed class VerifyPointsCommand : IHostCommand
{
    private const int Wrong = 1;

    public string Name => "verify-points";

    public string Summary => "check the books of points: transfers, balances, lots";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var report = await services.GetRequiredService<PointBooksQueries>().CheckAsync(cancel);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"共核对 {report.Transfers} 笔积分；分录合计 {report.Sum}，不平的 {report.BrokenTransfers} 笔，余额不符的账户 {report.WrongAccounts} 个，余额不符的批次 {report.WrongLots} 个。"
            )
        );
        Console.WriteLine(report.IsRight ? "积分账目相符。" : "积分账目不符，请停用积分并查明。");
        return report.IsRight ? 0 : Wrong;
    }
}
