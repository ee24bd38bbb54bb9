using MudBlazor;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Members.Blacklist.Own;

namespace WeChatUnion.Gateway.Members.Blacklist;

internal static class BlacklistPages
{
    public static IServiceCollection AddBlacklistPages(this IServiceCollection services) =>
        services
            .AddSingleton<IAppealPage, StandingAddress>()
            .AddSingleton(
                new ConsolePage(
                    BlacklistPaths.List,
                    "黑名单",
                    Icons.Material.Filled.Block,
                    BlacklistActs.Read,
                    40
                )
            );
}
