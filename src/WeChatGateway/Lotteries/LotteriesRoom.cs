using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Lotteries.Desk;
using WeChatUnion.Gateway.Lotteries.Verify;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Lotteries;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>Draws anybody can compute anew; first tenant of Campaigns.</summary>
public sealed class LotteriesRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddLotteries().AddVerifyPages().AddDrawDeskPages();

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        DrawPages.Map(endpoints);
        DrawApi.Map(endpoints);
        VerifyPages.Map(endpoints);
    }

    public static void MapChat(ChatRoutes chat) => DrawChat.Map(chat);
}
