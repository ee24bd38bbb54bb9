using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Only accounts bound to one Open Platform account tell a UnionId; without it nobody is joined.</summary>
internal sealed class UnionIdCheck(DoctorClients clients, IOptions<WeChatOptions> weChat)
    : IDoctorCheck
{
    public string Name => "UnionId";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        if (!weChat.Value.MiniProgram.IsConfigured)
        {
            return [Finding.Ok("没有小程序，不需要 UnionId。")];
        }
        var users = clients.OfficialAccount.Users;
        await foreach (var page in users.ListAsync(cancellation: cancel))
        {
            if (page.OpenIds is not [var somebody, ..])
            {
                break;
            }
            var info = await users.GetAsync(somebody, cancel);
            return info.UnionId is { Length: > 0 }
                ? [Finding.Ok("粉丝有 UnionId，公众号和小程序能认出同一个人。")]
                :
                [
                    Finding.Warning(
                        "粉丝没有 UnionId，公众号和小程序认不出同一个人。",
                        "在微信开放平台把公众号和小程序绑定到同一个账号。"
                    ),
                ];
        }
        return
        [
            Finding.Warning("公众号还没有粉丝，没法检查 UnionId。", "关注公众号后再运行一次。"),
        ];
    }
}
