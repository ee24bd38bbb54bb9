using WeChat.Api;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>The right to what members would miss first, and the calls left of it today.</summary>
internal sealed class QuotaCheck(DoctorClients clients) : IDoctorCheck
{
    private const int FewPercent = 10;

    /// <summary>WeChat has such an interface, and this account may not use it.</summary>
    private const int NotOurs = 76022;

    private static readonly (string Name, string Path)[] Watched =
    [
        ("客服消息", "/cgi-bin/message/custom/send"),
        ("模板消息", "/cgi-bin/message/template/send"),
        ("用户信息", "/cgi-bin/user/info"),
    ];

    public string Name => "调用次数";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        foreach (var (name, path) in Watched)
        {
            findings.Add(await AskAsync(name, path, cancel));
        }
        return findings;
    }

    private async Task<Finding> AskAsync(string name, string path, CancellationToken cancel)
    {
        try
        {
            var quota = await clients.OfficialAccount.Account.QuotaAsync(path, cancel);
            return quota.DailyLimit > 0 && quota.Remaining * 100 < quota.DailyLimit * FewPercent
                ? Finding.Warning(
                    $"{name}今天只剩 {quota.Remaining} 次，共 {quota.DailyLimit} 次。",
                    "查一查谁在大量调用；北京时间零点恢复。"
                )
                : Finding.Ok($"{name}今天还有 {quota.Remaining} 次。");
        }
        catch (WeChatApiException refused) when (refused.Code == NotOurs)
        {
            return Finding.Fault(
                $"公众号没有{name}接口的权限。",
                "看公众平台“接口权限”，可能还没有认证。"
            );
        }
    }
}
