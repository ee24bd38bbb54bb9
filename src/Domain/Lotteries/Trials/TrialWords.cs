using System.Globalization;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Lotteries.Trials;

/// <summary>How a trial tells what came out.</summary>
internal static class TrialWords
{
    public static string Of(WhyLeftOut why) =>
        why switch
        {
            WhyLeftOut.NotInMembership => "已不在会",
            WhyLeftOut.UnionNotInOrder => "所在工会撤并或未拨缴经费",
            WhyLeftOut.OutsideAudience => "不在参加范围",
            WhyLeftOut.Listed => "黑名单",
            WhyLeftOut.Excluded => "不参加抽奖的人员",
            WhyLeftOut.WonEnough => "得奖次数已满",
            WhyLeftOut.NotBound => "会员服务卡已解绑",
            _ => throw new ArgumentOutOfRangeException(nameof(why)),
        };

    public static string Many(long count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {unit}");

    public static string Time(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
