using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Cards.Desk;

/// <summary>Cards and bindings in Chinese.</summary>
internal static class CardWords
{
    public static string Of(MemberCardStatus status) =>
        status switch
        {
            MemberCardStatus.InUse => "使用中",
            MemberCardStatus.Lost => "已挂失",
            MemberCardStatus.Replaced => "已换新卡",
            MemberCardStatus.Closed => "已销卡",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(BindingStatus? status) =>
        status switch
        {
            null => "未绑定",
            BindingStatus.Active => "已绑定",
            BindingStatus.Suspended => "已暂停",
            BindingStatus.Unbound => "已解绑",
            BindingStatus.Superseded => "已转出",
            _ => ConsoleWords.Nothing,
        };

    public static string Of(BindingMethod method) =>
        method switch
        {
            BindingMethod.PhoneAndIdTail => "手机号和证件后 4 位",
            BindingMethod.NameAndIdNumber => "姓名和证件号码",
            BindingMethod.CodeToRegisteredPhone => "登记手机号的验证码",
            BindingMethod.UnionCounter => "工会柜台",
            _ => ConsoleWords.Nothing,
        };

    /// <summary>A code of <see cref="BindingEnds"/>.</summary>
    public static string EndOf(string? reason) =>
        reason switch
        {
            null => ConsoleWords.Nothing,
            BindingEnds.TakenOver => "换绑到另一个微信",
            BindingEnds.CardReplaced => "补办了新卡",
            BindingEnds.ByMember => "本人解绑",
            BindingEnds.ByStaff => "工会解绑",
            BindingEnds.CardLost => "卡已挂失",
            BindingEnds.CardClosed => "卡已销卡",
            BindingEnds.NotInMembership => "会籍不正常或单位停缴经费",
            BindingEnds.BoundAnew => "本人重新绑定",
            BindingEnds.OnePerson => "同一人的另一个绑定保留",
            BindingEnds.AccountClosed => "微信账号已注销",
            BindingEnds.DataErased => "本人要求删除信息",
            _ => "其他",
        };

    public static string Of(UnbindReason reason) =>
        reason switch
        {
            UnbindReason.MemberAsked => "本人申请",
            UnbindReason.WrongPerson => "绑错人",
            UnbindReason.Misuse => "疑似盗用",
            UnbindReason.OnePerson => "同一人有两个绑定",
            UnbindReason.Deceased => "去世",
            UnbindReason.Other => "其他",
            _ => ConsoleWords.Nothing,
        };

    public static string StateOf(UnbindRequestLine request, DateTimeOffset now) =>
        request.State switch
        {
            TwoPersonState.Confirmed => "已解绑",
            TwoPersonState.Rejected => "已驳回",
            TwoPersonState.Lapsed => "已失效",
            _ => request.ExpiresAt > now ? "待确认" : "已过期",
        };

    public static string StateOf(CounterLine request) =>
        request.State == TwoPersonState.Prepared ? "已核对证件，待复核" : "待核对证件";
}
