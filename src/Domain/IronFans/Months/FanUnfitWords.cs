namespace WeChatUnion.Domain.IronFans.Months;

public static class FanUnfitWords
{
    /// <summary>As staff and he himself read it.</summary>
    public static string Title(this FanUnfit why) =>
        why switch
        {
            FanUnfit.NotBound => "没有绑卡",
            FanUnfit.NotInOrder => "会籍或单位经费不正常",
            FanUnfit.Listed => "在黑名单中",
            FanUnfit.Excluded => "登记为不参加抽奖的人员",
            FanUnfit.HonouredLately => "近期当选过",
            FanUnfit.HasLeft => "已取消关注",
            FanUnfit.Twice => "同一人重复上榜",
            _ => "",
        };
}
