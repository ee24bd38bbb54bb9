using MudBlazor;
using WeChatUnion.Domain.Members;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members;

namespace WeChatUnion.Gateway.Members;

/// <summary>The union tree and the member register.</summary>
public sealed class MembersRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddMembers().AddDemo();
        services.AddSingleton(
            new ConsolePage(
                MembersPaths.Organizations,
                "工会组织",
                Icons.Material.Filled.AccountTree,
                MembersActs.ReadOrganizations,
                10
            )
        );
        services.AddSingleton(
            new ConsolePage(
                MembersPaths.Members,
                "会员登记",
                Icons.Material.Filled.Groups,
                MembersActs.Read,
                20
            )
        );
        services.AddSingleton(
            new ConsolePage(
                MembersPaths.Duplicates,
                "重复核查",
                Icons.Material.Filled.ContentCopy,
                MembersActs.Merge,
                25
            )
        );
    }
}
