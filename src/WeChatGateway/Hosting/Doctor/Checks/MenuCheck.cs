using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting.Menu;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class MenuCheck(WeChatClients clients, MenuFile file, IOptions<SiteOptions> site)
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
        return found;
    }
}
