using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Gateway.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Lotteries.Desk;

internal static class DrawDeskPages
{
    public static IServiceCollection AddDrawDeskPages(this IServiceCollection services) =>
        services.AddSingleton(CampaignFace.Of<DrawTermsForm, DrawPanel>(ScheduledDraw.KindName));
}
