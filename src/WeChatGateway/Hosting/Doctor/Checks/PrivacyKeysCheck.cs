using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class PrivacyKeysCheck(PrivacyCanary canary) : IDoctorCheck
{
    public string Name => "加密密钥";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        try
        {
            await canary.CheckAsync(cancel);
            return [Finding.Ok("密钥能打开数据库里的内容。")];
        }
        catch (InvalidOperationException)
        {
            return
            [
                Finding.Fault(
                    "密钥不是写入这个数据库时用的。",
                    "找回原来的 Privacy:Keys 和 Privacy:BlindIndexKey；旧密钥不能删。"
                ),
            ];
        }
    }
}
