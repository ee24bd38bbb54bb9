using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Templates;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>The templates named in the settings are those the accounts really have.</summary>
internal sealed class TemplateCheck(
    WeChatClients clients,
    IOptions<WeChatOptions> weChat,
    IOptions<NotificationOptions> options
) : IDoctorCheck
{
    public string Name => "模板";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var configured = options.Value.Templates;
        if (configured.Count == 0)
        {
            return
            [
                Finding.Warning(
                    "没有配置消息模板，会员离开聊天后收不到通知。",
                    "公众平台选用模板，把编号填进 Notifications:Templates，见 docs/going-live.md。"
                ),
            ];
        }
        var faults = await MissingAsync(configured, cancel);
        return faults.Count > 0 ? faults : [Finding.Ok($"{configured.Count} 种通知的模板都在。")];
    }

    private async Task<List<Finding>> MissingAsync(
        Dictionary<string, NoticeTemplates> configured,
        CancellationToken cancel
    )
    {
        var ours = clients.OfficialAccount;
        var templates = (await ours.Templates.ListAsync(cancel)).Select(one => one.TemplateId);
        var subscriptions = (await ours.SubscriptionTemplates.ListAsync(cancel)).Select(one =>
            one.TemplateId
        );
        var mini = clients.Find(weChat.Value.MiniProgram.AppId);
        var miniSubscriptions = mini is null
            ? []
            : (await mini.SubscriptionTemplates.ListAsync(cancel)).Select(one => one.TemplateId);
        return
        [
            .. Missing(configured, "Template", kind => kind.Template, templates),
            .. Missing(configured, "Subscription", kind => kind.Subscription, subscriptions),
            .. Missing(
                configured,
                "MiniProgramSubscription",
                kind => kind.MiniProgramSubscription,
                miniSubscriptions
            ),
        ];
    }

    private static IEnumerable<Finding> Missing(
        Dictionary<string, NoticeTemplates> configured,
        string way,
        Func<NoticeTemplates, NoticeTemplate?> pick,
        IEnumerable<string> there
    )
    {
        var known = there.ToHashSet();
        return configured
            .Where(kind => pick(kind.Value) is { } template && !known.Contains(template.TemplateId))
            .Select(kind =>
                Finding.Fault(
                    $"账号里没有 Notifications:Templates:{kind.Key}:{way} 的模板。",
                    "核对模板编号，或在公众平台重新选用。"
                )
            );
    }
}
