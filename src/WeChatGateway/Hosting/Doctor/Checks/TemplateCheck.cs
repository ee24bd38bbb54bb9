using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.Subscriptions;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Templates;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>The templates named in the settings are those the accounts really have, with the same fields.</summary>
internal sealed class TemplateCheck(DoctorClients clients, IOptions<NotificationOptions> options)
    : IDoctorCheck
{
    public string Name => "模板";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var kinds = options.Value.Templates.Count;
        if (kinds == 0)
        {
            return
            [
                Finding.Warning(
                    "没有配置消息模板，会员离开聊天后收不到通知。",
                    "公众平台选用模板，把编号填进 Notifications:Templates，见 docs/going-live.md。"
                ),
            ];
        }
        List<Finding> found =
        [
            .. await OfAsync("Template", kind => kind.Template, () => TemplatesAsync(cancel)),
            .. await OfAsync(
                "Subscription",
                kind => kind.Subscription,
                () => SubscriptionsAsync(clients.OfficialAccount, cancel)
            ),
            // Settings that name one without a mini-program were refused before.
            .. await OfAsync(
                "MiniProgramSubscription",
                kind => kind.MiniProgramSubscription,
                () => SubscriptionsAsync(clients.MiniProgram!, cancel)
            ),
        ];
        return found.Count > 0 ? found : [Finding.Ok($"{kinds} 种通知的模板都对得上。")];
    }

    /// <summary>Each way by itself: an account may have the right to one and not to another.</summary>
    private async Task<IEnumerable<Finding>> OfAsync(
        string way,
        Func<NoticeTemplates, NoticeTemplate?> pick,
        Func<Task<IEnumerable<AccountTemplate>>> listAsync
    )
    {
        var used = options
            .Value.Templates.Select(kind => (Kind: kind.Key, Template: pick(kind.Value)))
            .Where(one => one.Template is not null)
            .ToList();
        if (used.Count == 0)
        {
            return [];
        }
        try
        {
            var theirs = (await listAsync()).ToLookup(one => one.TemplateId);
            return used.SelectMany(one =>
                TemplateCheckup.Of(
                    $"Notifications:Templates:{one.Kind}:{way}",
                    one.Template!,
                    theirs[one.Template!.TemplateId].FirstOrDefault()
                )
            );
        }
        catch (WeChatApiException refused)
        {
            var advice = WeChatAdvice.For(refused);
            return [advice with { Text = $"{way} 的模板查不到：{advice.Text}" }];
        }
    }

    private async Task<IEnumerable<AccountTemplate>> TemplatesAsync(CancellationToken cancel) =>
        (await clients.OfficialAccount.Templates.ListAsync(cancel)).Select(
            one => new AccountTemplate(one.TemplateId, one.Fields, SubscriptionKind.None)
        );

    private static async Task<IEnumerable<AccountTemplate>> SubscriptionsAsync(
        WeChatApiClient account,
        CancellationToken cancel
    ) =>
        (await account.SubscriptionTemplates.ListAsync(cancel)).Select(one => new AccountTemplate(
            one.TemplateId,
            one.Fields,
            one.Kind
        ));
}
