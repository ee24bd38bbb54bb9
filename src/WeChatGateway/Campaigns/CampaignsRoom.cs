using WeChatUnion.Gateway.Campaigns.Chances;
using WeChatUnion.Gateway.Campaigns.Desk;
using WeChatUnion.Gateway.Campaigns.Own;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Campaigns;

namespace WeChatUnion.Gateway.Campaigns;

/// <summary>What members take part in for a while: windows, audience, rules, prizes until they are with their winners.</summary>
public sealed class CampaignsRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddCampaigns().AddCampaignDeskPages();

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PrizePages.Map(endpoints);
        PrizeApi.Map(endpoints);
        ChancePages.Map(endpoints);
        ChanceApi.Map(endpoints);
        endpoints.MapCampaignDeskPages();
    }

    public static void MapChat(ChatRoutes chat)
    {
        PrizesChat.Map(chat);
        SignInChat.Map(chat);
    }
}
