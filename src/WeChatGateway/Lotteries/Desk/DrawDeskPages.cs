using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Gateway.Campaigns.Contracts;
using WeChatUnion.Gateway.Lotteries.Desk.Instant;

namespace WeChatUnion.Gateway.Lotteries.Desk;

internal static class DrawDeskPages
{
    public static IServiceCollection AddDrawDeskPages(this IServiceCollection services) =>
        services
            .AddSingleton(
                CampaignFace.Of<DrawTermsForm, DrawPanel>(ScheduledDraw.KindName, DrawPaths.Of)
            )
            .AddSingleton(
                CampaignFace.Of<InstantTermsForm, InstantPanel>(InstantWin.KindName, DrawPaths.Of)
            );
}
