using MudBlazor;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Gateway.Campaigns.Desk.Prizes;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Campaigns;
using WeChatUnion.Infrastructure.Campaigns.Series;

namespace WeChatUnion.Gateway.Campaigns.Desk;

internal static class CampaignDeskPages
{
    public static IServiceCollection AddCampaignDeskPages(this IServiceCollection services) =>
        services
            .AddSingleton(
                new ConsolePage(
                    CampaignDeskPaths.List,
                    "活动抽奖",
                    Icons.Material.Filled.Redeem,
                    CampaignsActs.Read,
                    36
                )
                {
                    CountAsync = CountAsync,
                }
            )
            .AddSingleton(
                new ConsolePage(
                    CampaignDeskPaths.Series,
                    "每月活动",
                    Icons.Material.Filled.EventRepeat,
                    CampaignsActs.Read,
                    36
                )
                {
                    CountAsync = CountDraftsAsync,
                }
            )
            .AddSingleton(
                new ConsolePage(
                    CampaignDeskPaths.HandOut,
                    "扫码发奖",
                    Icons.Material.Filled.QrCodeScanner,
                    CampaignsActs.HandOut,
                    37
                )
            );

    public static void MapCampaignDeskPages(this IEndpointRouteBuilder endpoints) =>
        ParcelFile.Map(endpoints);

    /// <summary>Whoever is reminded of a series finds its drafts here.</summary>
    private static async Task<int> CountDraftsAsync(ConsoleShell.Desk desk)
    {
        if (await desk.WhoAsync() is not { } who)
        {
            return 0;
        }
        var waiting = await desk.ReadAsync<SeriesQueries, int>(
            CampaignsActs.Read,
            (series, _, now) => series.CountWaitingAsync(who.Id, now, default)
        );
        return waiting.Succeeded ? waiting.Value : 0;
    }

    private static async Task<int> CountAsync(ConsoleShell.Desk desk)
    {
        var waiting = await desk.ReadAsync<CampaignDeskQueries, int>(
            CampaignsActs.Publish,
            (campaigns, scope, _) => campaigns.CountProposedAsync(scope, default)
        );
        return waiting.Succeeded ? waiting.Value : 0;
    }
}
