namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>WeChat's own look at the callback's name and way, and the addresses it calls from.</summary>
internal sealed class NetworkCheck(DoctorClients clients) : IDoctorCheck
{
    public string Name => "微信网络";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var account = clients.OfficialAccount.Account;
        var seen = await account.CheckNetworkAsync(cancellation: cancel);
        var callers = await account.CallbackAddressesAsync(cancel);
        return
        [
            seen.Addresses.Count > 0
                ? Finding.Ok($"微信能解析回调域名，{seen.Addresses.Count} 个地址。")
                : Finding.Fault(
                    "微信解析不了回调域名。",
                    "检查公众平台“服务器配置”里的 URL 和域名解析。"
                ),
            seen.Pings.Any(ping => ping.PackageLoss == "100%")
                ? Finding.Warning(
                    "微信 ping 不通回调服务器。",
                    "服务器禁了 ping 就不用管；否则检查防火墙。"
                )
                : Finding.Ok("微信到回调服务器的网络正常。"),
            Finding.Ok($"微信从 {callers.Count} 个地址段回调，防火墙按来源放行时要包含它们。"),
        ];
    }
}
