using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Callbacks carry WeChat's time and are refused when ours is another.</summary>
internal sealed class ClockCheck(
    PublicSite site,
    IOptions<WeChatOptions> weChat,
    TimeProvider clock
) : IDoctorCheck
{
    private const int Noticeable = 30;

    public string Name => "时钟";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        if (await site.ClockOfAsync(weChat.Value.ApiBaseUrl, cancel) is not { } theirs)
        {
            return [Finding.Warning("微信没有告诉时间，没法比较。", "过一会儿再运行一次。")];
        }
        var apart = (int)Math.Abs((clock.GetUtcNow() - theirs).TotalSeconds);
        var limit = weChat.Value.CallbackFreshnessSeconds;
        return apart switch
        {
            _ when limit > 0 && apart >= limit / 2 =>
            [
                Finding.Fault(
                    $"本机和微信差 {apart} 秒，回调会被当成过期的拒绝。",
                    "打开本机的时间同步（NTP）。"
                ),
            ],
            > Noticeable =>
            [
                Finding.Warning($"本机和微信差 {apart} 秒。", "打开本机的时间同步（NTP）。"),
            ],
            _ => [Finding.Ok($"本机和微信相差 {apart} 秒。")],
        };
    }
}
