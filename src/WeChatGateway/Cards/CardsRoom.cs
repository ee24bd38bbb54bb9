using WeChatUnion.Gateway.Cards.Codes;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>工会会员服务卡 and its binding.</summary>
public sealed class CardsRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCards(configuration);
        services.AddScoped<BindProgressCookie>();
        services.AddScoped<BindSteps>();
        services.AddScoped<ProofSubmission>();
        services.AddScoped<ApiProofs>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        CardPages.Map(endpoints);
        CardApi.Map(endpoints);
        CardCodeApi.Map(endpoints);
    }

    public static void MapChat(ChatRoutes chat) => CardsChat.Map(chat);
}
