using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Moderation;

namespace WeChatUnion.Gateway.Moderation;

/// <summary>内容安全: what fans write and upload is judged before others see it.</summary>
public sealed class ModerationRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModeration(configuration);

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => ContentApi.Map(endpoints);

    public static void MapChat(ChatRoutes chat) => ModerationChat.Map(chat);
}
