using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Notifications;

namespace WeChatUnion.Gateway.Notifications;

/// <summary>Everything we send through WeChat.</summary>
public sealed class NotificationsRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddNotifications(configuration);

    public static void MapChat(ChatRoutes chat) => ReceiptsChat.Map(chat);
}
