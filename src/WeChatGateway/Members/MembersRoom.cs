using MudBlazor;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Members.Blacklist;
using WeChatUnion.Gateway.Members.Blacklist.Own;
using WeChatUnion.Gateway.Members.Export;
using WeChatUnion.Gateway.Members.Import;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Members;
using WeChatUnion.Infrastructure.Members.Duplicates;

namespace WeChatUnion.Gateway.Members;

/// <summary>The union tree and the member register.</summary>
public sealed class MembersRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddMembers().AddDemo().AddBlacklistPages().AddImportPages();
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
            {
                CountAsync = CountWaitingAsync,
            }
        );
        services.AddSingleton(
            new ConsolePage(
                MembersPaths.Tags,
                "会员标签",
                Icons.Material.Filled.Label,
                MembersActs.Tag,
                26
            )
        );
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        StandingPages.Map(endpoints);
        StandingApi.Map(endpoints);
        ImportPages.Map(endpoints);
        MemberExportForm.Map(endpoints);
    }

    public static void MapChat(ChatRoutes chat) => StandingChat.Map(chat);

    private static async Task<int> CountWaitingAsync(Desk desk)
    {
        var read = await desk.ReadAsync<DuplicateQueries, PageOf<DuplicateRow>>(
            MembersActs.Merge,
            (queue, scope, _) => queue.QueueAsync(scope, null, new(Size: 1), default)
        );
        return read.Succeeded ? (int)read.Value.Total : 0;
    }
}
