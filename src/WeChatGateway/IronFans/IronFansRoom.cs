using Microsoft.Extensions.Diagnostics.HealthChecks;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.IronFans.Desk;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;

namespace WeChatUnion.Gateway.IronFans;

/// <summary>What fans do, counted once; the month's most active ones.</summary>
public sealed class IronFansRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddIronFans().AddFanDeskPages();
        services
            .AddHealthChecks()
            .AddCheck<HeldMonthCheck>("iron-fans", HealthStatus.Degraded, tags: ["ready"]);
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => FanPages.Map(endpoints);

    public static void MapChat(ChatRoutes chat)
    {
        ScoreChat.Map(chat);
        ArticlesChat.Map(chat);
    }
}
