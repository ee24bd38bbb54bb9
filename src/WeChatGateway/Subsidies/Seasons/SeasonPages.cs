using MudBlazor;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Subsidies;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

internal static class SeasonPages
{
    public static IServiceCollection AddSeasonPages(this IServiceCollection services) =>
        services.AddSingleton(
            new ConsolePage(
                SeasonPaths.List,
                "平安返厦",
                Icons.Material.Filled.Train,
                SubsidiesActs.Read,
                32
            )
            {
                CountAsync = CountAsync,
            }
        );

    private static async Task<int> CountAsync(Desk desk)
    {
        var waiting = await desk.ReadAsync<SeasonDeskQueries, int>(
            SubsidiesActs.Publish,
            (seasons, scope, _) => seasons.CountProposedAsync(scope, default)
        );
        return waiting.Succeeded ? waiting.Value : 0;
    }
}
