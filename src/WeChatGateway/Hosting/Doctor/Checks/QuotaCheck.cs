using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Calls left today for what members would miss first.</summary>
internal sealed class QuotaCheck(WeChatClients clients) : IDoctorCheck
{
    private const int FewPercent = 10;

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
            var quota = await clients.OfficialAccount.Account.QuotaAsync(path, cancel);
            findings.Add(
                quota.DailyLimit > 0 && quota.Remaining * 100 < quota.DailyLimit * FewPercent
                    ? Finding.Warning(
                        $"{name}今天只剩 {quota.Remaining} 次，共 {quota.DailyLimit} 次。",
                        "查一查谁在大量调用；北京时间零点恢复。"
                    )
                    : Finding.Ok($"{name}今天还有 {quota.Remaining} 次。")
            );
        }
        return findings;
    }
}
