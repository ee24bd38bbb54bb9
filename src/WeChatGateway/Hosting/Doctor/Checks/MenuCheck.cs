using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChatUnion.Gateway.Hosting.Menu;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class MenuCheck(DoctorClients clients, MenuFile file, IOptions<SiteOptions> site)
    : IDoctorCheck
{
    public string Name => "菜单";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var ours = file.Read();
        List<Finding> found =
        [
            .. MenuCheckup
                .Of(ours, site.Value)
                .Select(fault =>
                    fault.IsWarning
                        ? Finding.Warning(fault.Text, "看看 menu.json 要不要改。")
                        : Finding.Fault(fault.Text, "改正 menu.json。")
                ),
        ];
        if (found.Exists(one => one.Level is FindingLevel.Fault))
        {
            return found;
        }
        var theirs = await clients.OfficialAccount.Menu.GetAsync(cancel);
        found.Add(
            theirs switch
            {
                null => Finding.Fault("公众号还没有菜单。", "运行 publish-menu 命令。"),
                _ when !MenuCheckup.Same(ours, theirs) => Finding.Warning(
                    "公众号的菜单和 menu.json 不一样。",
                    "确认谁是对的；要用 menu.json，运行 publish-menu 命令。"
                ),
                _ => Finding.Ok("公众号的菜单和 menu.json 一致。"),
            }
        );
        if (theirs is not null)
        {
            found.Add(await ShownAsync(cancel));
        }
        return found;
    }

    /// <summary>A menu can be there and switched off in the console. Who may not ask still learns the rest.</summary>
    private async Task<Finding> ShownAsync(CancellationToken cancel)
    {
        try
        {
            return (await clients.OfficialAccount.Menu.GetCurrentAsync(cancel)).IsOpen
                ? Finding.Ok("公众号的菜单是启用的。")
                : Finding.Fault(
                    "公众号的菜单停用了，会员看不到。",
                    "公众平台“自定义菜单”里启用，再运行 publish-menu 命令。"
                );
        }
        catch (WeChatApiException refused)
        {
            return WeChatAdvice.For(refused);
        }
    }
}
