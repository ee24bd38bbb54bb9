using MudBlazor;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Gateway.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Subsidies;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>平安返厦: seasons, tiers, eligibility; first tenant of Cases.</summary>
public sealed class SubsidiesRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSubsidies();
        services.AddScoped<OpenClaim>();
        services.AddSeasonPages();
        services.AddSingleton(
            new ConsolePage(
                SubsidyPaths.Counter,
                "平安返厦代办",
                Icons.Material.Filled.AssignmentInd,
                FilingActs.FileFor,
                12
            )
        );
        services.AddSingleton(new CaseWay(ReturnHome.KindName, SubsidyPaths.Claim));
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SubsidyPages.Map(endpoints);
        SeasonApi.Map(endpoints);
    }

    public static void MapChat(ChatRoutes chat) => ClaimChat.Map(chat);
}
