using WeChat.Api.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Templates;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>A template of the settings beside the account's own: what WeChat would refuse when it is used.</summary>
internal static class TemplateCheckup
{
    /// <param name="key">The setting.</param>
    /// <param name="ours">As it stands there.</param>
    /// <param name="theirs">The account's; null when it has none of this id.</param>
    public static IEnumerable<Finding> Of(string key, NoticeTemplate ours, AccountTemplate? theirs)
    {
        if (theirs is null)
        {
            return
            [
                Finding.Fault($"账号里没有 {key} 的模板。", "核对模板编号，或在公众平台重新选用。"),
            ];
        }
        return FieldsOf(key, ours, theirs).Concat(KindOf(key, ours, theirs));
    }

    private static IEnumerable<Finding> FieldsOf(
        string key,
        NoticeTemplate ours,
        AccountTemplate theirs
    )
    {
        var strange = ours.Fields.Keys.Except(theirs.Fields).ToList();
        var missing = theirs.Fields.Except(ours.Fields.Keys).ToList();
        if (theirs.Fields.Count == 0 || strange.Count + missing.Count == 0)
        {
            yield break;
        }
        var wrong = strange.Count > 0 ? $"多了 {string.Join("、", strange)}" : "";
        var comma = strange.Count > 0 && missing.Count > 0 ? "，" : "";
        var lacking = missing.Count > 0 ? $"少了 {string.Join("、", missing)}" : "";
        yield return Finding.Fault(
            $"{key}:Fields 和模板对不上：{wrong}{comma}{lacking}。微信会拒收（47003）。",
            $"这个模板的字段是 {string.Join("、", theirs.Fields)}，照着改。"
        );
    }

    private static IEnumerable<Finding> KindOf(
        string key,
        NoticeTemplate ours,
        AccountTemplate theirs
    )
    {
        if (ours.LongTerm && theirs.Kind is SubscriptionKind.OneTime)
        {
            yield return Finding.Fault(
                $"{key} 设了 LongTerm，模板却是一次性订阅，同意一次以后，第二条起微信都拒收（43101）。",
                "把 LongTerm 改成 false，或换成长期订阅的模板。"
            );
        }
        if (!ours.LongTerm && theirs.Kind is SubscriptionKind.LongTerm)
        {
            yield return Finding.Warning(
                $"{key} 的模板是长期订阅，设置里却当作一次性的，会员同意一次只发一条。",
                "把 LongTerm 设为 true。"
            );
        }
    }
}
