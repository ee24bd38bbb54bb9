using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Points.Desk;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Points;

namespace WeChatUnion.Gateway.Points;

/// <summary>积分: what members earn and spend, in books that add up. Off unless <c>Points:Enabled</c> says otherwise.</summary>
public sealed class PointsRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddPoints().AddPointPages();
        if (
            configuration.GetValue<bool>($"{PointsOptions.Section}:{nameof(PointsOptions.Enabled)}")
        )
        {
            services.AddPointDeskPages();
        }
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PointPages.Map(endpoints);
        PointApi.Map(endpoints);
    }

    public static void MapChat(ChatRoutes chat) => PointsChat.Map(chat);
}
