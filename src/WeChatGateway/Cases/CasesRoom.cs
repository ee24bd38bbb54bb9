using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Cases.Desk;
using WeChatUnion.Gateway.Cases.Materials;
using WeChatUnion.Gateway.Cases.Own;
using WeChatUnion.Gateway.Cases.Payments;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Cases;

namespace WeChatUnion.Gateway.Cases;

/// <summary>我的办件: what every application of a member shares, from its draft to its payment.</summary>
public sealed class CasesRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCases(configuration);
        services.AddMaterialFaces();
        services.AddSingleton<CaseWays>();
        services.AddScoped<ConfirmedDraft>();
        services.AddSingleton<CaseKindNames>();
        services.AddCaseDeskPages();
        services.AddPayPages();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        CasePages.Map(endpoints);
        CaseApi.Map(endpoints);
        MaterialsRoom.Map(endpoints);
        CasePicture.Map(endpoints);
        endpoints.MapPayPages();
    }

    public static void MapChat(ChatRoutes chat) => CasesChat.Map(chat);
}
