using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Rooms;

/// <summary>The rooms of the house, in the order of <see cref="AllRooms"/>.</summary>
public sealed class RoomList
{
    private readonly List<Type> rooms = [];
    private readonly List<Action<IServiceCollection, IConfiguration>> services = [];
    private readonly List<Action<IEndpointRouteBuilder>> endpoints = [];
    private readonly List<Action<ChatRoutes>> chat = [];

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Type> Rooms => rooms;

    public RoomList Add<TRoom>()
        where TRoom : IRoom
    {
        rooms.Add(typeof(TRoom));
        services.Add(TRoom.AddServices);
        endpoints.Add(TRoom.MapEndpoints);
        chat.Add(TRoom.MapChat);
        return this;
    }

    public void AddServices(IServiceCollection collection, IConfiguration configuration)
    {
        services.ForEach(add => add(collection, configuration));
        collection.AddSingleton(_ => BuildChat());
    }

    public void MapEndpoints(IEndpointRouteBuilder builder) =>
        endpoints.ForEach(map => map(builder));

    /// <param name="more">Routes beside those of the rooms.</param>
    public ChatTable BuildChat(Action<ChatRoutes>? more = null)
    {
        var routes = new ChatRoutes();
        chat.ForEach(map => map(routes));
        more?.Invoke(routes);
        return routes.Build();
    }
}
