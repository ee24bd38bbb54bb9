using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Desk.Recusals;

public static class RecusalRefusals
{
    public static readonly Refusal NoMember = new(
        "cases.recusal-no-member",
        "会员登记里没有这个人，不用申报。请核对姓名和证件号码。"
    );

    /// <summary>Whoever walks through documents is not declaring relatives.</summary>
    public static readonly Refusal TooManyTries = new(
        "cases.too-many-tries",
        "今天申报的次数太多了，请明天再试。"
    );

    public static readonly Refusal Known = new("cases.recusal-known", "这项回避已经申报过了。");

    /// <summary>Whoever could lift his own for one decision would not stand back.</summary>
    public static readonly Refusal OwnStands = new(
        "cases.recusal-own",
        "自己的回避不能自己取消，请由上级审核员取消；市总工会的，由市总工会另一位审核员取消。"
    );
}
