using WeChatUnion.Gateway.Members.Blacklist;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members;

namespace WeChatUnion.Gateway.Members;

/// <summary>The union tree and the member register.</summary>
public sealed class MembersRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddMembers().AddDemo().AddBlacklistPages();
}
