using MudBlazor;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Gateway.Cards.Codes;
using WeChatUnion.Gateway.Cards.Desk;
using WeChatUnion.Gateway.Cards.Guard;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.ConsoleShell;
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
        services.AddCardDeskPages();
        services.AddAlarmPages();
        services.AddSingleton(
            new ConsolePage(
                "/console/verify-card",
                "核验会员卡",
                Icons.Material.Filled.QrCodeScanner,
                CardsCodesActs.Verify,
                30
            )
        );
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        CardPages.Map(endpoints);
        CardApi.Map(endpoints);
        CardCodeApi.Map(endpoints);
    }

    public static void MapChat(ChatRoutes chat) => CardsChat.Map(chat);
}
