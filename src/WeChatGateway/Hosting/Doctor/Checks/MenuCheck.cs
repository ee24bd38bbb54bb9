using WeChatUnion.Gateway.Hosting.Menu;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class MenuCheck(WeChatClients clients, MenuFile file) : IDoctorCheck
{
    public string Name => "菜单";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var ours = file.Read();
        var faults = MenuRules.FaultsOf(ours).ToList();
        if (faults.Count > 0)
        {
            return [.. faults.Select(fault => Finding.Fault(fault, "改正 menu.json。"))];
        }
        var theirs = await clients.OfficialAccount.Menu.GetAsync(cancel);
        return theirs switch
        {
            null => [Finding.Fault("公众号还没有菜单。", "运行 publish-menu 命令。")],
            _ when !MenuRules.Same(ours, theirs) =>
            [
                Finding.Warning(
                    "公众号的菜单和 menu.json 不一样。",
                    "确认谁是对的；要用 menu.json，运行 publish-menu 命令。"
                ),
            ],
            _ => [Finding.Ok("公众号的菜单和 menu.json 一致。")],
        };
    }
}
