using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting.Menu;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>Replaces the official account's menu by <c>menu.json</c>, unless they are the same already.</summary>
internal sealed class PublishMenuCommand : IHostCommand
{
    public string Name => "publish-menu";

    public string Summary => "make the official account's menu the one of menu.json";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var ours = services.GetRequiredService<MenuFile>().Read();
        var site = services.GetRequiredService<IOptions<SiteOptions>>().Value;
        var faults = MenuCheckup.Of(ours, site);
        foreach (var (text, _) in faults)
        {
            await Console.Error.WriteLineAsync(text);
        }
        if (faults.Any(fault => !fault.IsWarning))
        {
            return CommandRun.Failed;
        }
        var menu = services.GetRequiredService<WeChatClients>().OfficialAccount.Menu;
        if (await menu.GetAsync(cancel) is { } theirs && MenuCheckup.Same(ours, theirs))
        {
            await Console.Out.WriteLineAsync("公众号的菜单已经是这一份，没有改动。");
            return 0;
        }
        await menu.CreateAsync(ours, cancel);
        await Console.Out.WriteLineAsync(
            "菜单已发布。重新打开公众号就能看到，老用户最多等 24 小时。"
        );
        return 0;
    }
}
