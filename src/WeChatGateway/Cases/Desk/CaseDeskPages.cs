using MudBlazor;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Cases;

namespace WeChatUnion.Gateway.Cases.Desk;

internal static class CaseDeskPages
{
    public static IServiceCollection AddCaseDeskPages(this IServiceCollection services) =>
        services
            .AddSingleton(
                new ConsolePage(
                    CaseDeskPaths.List,
                    "办件审核",
                    Icons.Material.Filled.FactCheck,
                    CasesActs.Read,
                    10
                )
                {
                    CountAsync = CountAsync,
                }
            )
            .AddSingleton(
                new ConsolePage(
                    CaseDeskPaths.Statistics,
                    "办件统计",
                    Icons.Material.Filled.BarChart,
                    CasesActs.Read,
                    11
                )
            )
            .AddSingleton(
                new ConsolePage(
                    CaseDeskPaths.Recusals,
                    "回避申报",
                    Icons.Material.Filled.PersonOff,
                    CasesActs.Recuse,
                    12
                )
            );

    private static async Task<int> CountAsync(ConsoleShell.Desk desk)
    {
        var waiting = await desk.ReadAsync<CaseDeskQueries, int>(
            CasesActs.Review,
            (cases, scope, _) => cases.CountWaitingAsync(scope, default)
        );
        return waiting.Succeeded ? waiting.Value : 0;
    }
}
