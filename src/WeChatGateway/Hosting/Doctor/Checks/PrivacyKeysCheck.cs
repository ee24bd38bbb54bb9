using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class PrivacyKeysCheck(PrivacyCanary canary) : IDoctorCheck
{
    public string Name => "加密密钥";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel) =>
        [
            await canary.KnowsCurrentKeyAsync(cancel)
                ? Finding.Ok("密钥能打开数据库里的内容。")
                : Finding.Warning(
                    "Privacy:CurrentKeyId 这个密钥还没有用过，下次启动网关时第一次使用。",
                    "确认每台服务器填的是同一个密钥，并且已经另外保存，再重启网关。"
                ),
        ];
}
