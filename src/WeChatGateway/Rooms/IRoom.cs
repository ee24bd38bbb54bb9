using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Rooms;

/// <summary>
/// A room's doors to the host. A room without pages or chat leaves that door as it is.
/// </summary>
public interface IRoom
{
    static abstract void AddServices(IServiceCollection services, IConfiguration configuration);

    static virtual void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    static virtual void MapChat(ChatRoutes chat) { }
}
