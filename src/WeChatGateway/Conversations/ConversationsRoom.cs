using WeChatUnion.Gateway.Callback;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Conversations;

namespace WeChatUnion.Gateway.Conversations;

/// <summary>Inbox, chat and whatever nobody else answers.</summary>
public sealed class ConversationsRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddConversations(configuration).AddCallbacks();

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) =>
        CallbackEndpoints.Map(endpoints);

    public static void MapChat(ChatRoutes chat)
    {
        chat.Click(FallbackChat.HelpKey, FallbackChat.Answer).Instant();
        chat.Fallback(FallbackChat.Answer).Instant();
    }
}
