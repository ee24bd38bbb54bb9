using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Crowd.Outbox;

/// <summary>Two kinds of notice, and the simulator's templates that carry them.</summary>
internal static class CrowdTemplates
{
    public const string Once = "simulated-review-once";
    private const string Message = "simulated-payment-message";
    private const string ByTemplate = "crowd.template";
    private const string BySubscription = "crowd.subscription";

    /// <summary>What an agreed subscription falls back to is the same template as the other's.</summary>
    public static void Set(Dictionary<string, string> settings)
    {
        foreach (var kind in (string[])[ByTemplate, BySubscription])
        {
            var template = $"Notifications:Templates:{kind}:Template";
            settings[$"{template}:TemplateId"] = Message;
            foreach (var key in (string[])["amount2", "date3", "character_string4", "thing5"])
            {
                settings[$"{template}:Fields:{key}"] = key;
            }
            settings[$"{template}:Fields:thing1"] = "number";
        }
        const string Subscription = $"Notifications:Templates:{BySubscription}:Subscription";
        settings[$"{Subscription}:TemplateId"] = Once;
        foreach (var key in (string[])["phrase2", "time3", "thing4", "name5"])
        {
            settings[$"{Subscription}:Fields:{key}"] = key;
        }
        settings[$"{Subscription}:Fields:thing1"] = "number";
    }

    public static Notice Notice(MessageWay way, string number) =>
        new(
            way == MessageWay.Template ? ByTemplate : BySubscription,
            new Dictionary<string, string>
            {
                ["number"] = number,
                ["amount2"] = "￥1.00",
                ["date3"] = "2026年3月1日",
                ["character_string4"] = "A-1",
                ["thing5"] = "无",
                ["phrase2"] = "已通过",
                ["time3"] = "2026年3月1日 09:30",
                ["thing4"] = "无",
                ["name5"] = "林小雨",
            },
            number
        );
}
