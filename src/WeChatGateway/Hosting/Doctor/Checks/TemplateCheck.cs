using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Whether there is anything to write to members with when no chat window is open.</summary>
internal sealed class TemplateCheck(WeChatClients clients) : IDoctorCheck
{
    public string Name => "模板";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var templates = await clients.OfficialAccount.Templates.ListAsync(cancel);
        var subscriptions = await clients.OfficialAccount.SubscriptionTemplates.ListAsync(cancel);
        return templates.Count + subscriptions.Count > 0
            ? [Finding.Ok($"模板消息 {templates.Count} 个，订阅通知 {subscriptions.Count} 个。")]
            :
            [
                Finding.Warning(
                    "公众号还没有选消息模板，会员离开聊天后收不到通知。",
                    "公众平台“广告与服务 → 模板消息 / 订阅通知”选用模板，见 docs/going-live.md。"
                ),
            ];
    }
}
