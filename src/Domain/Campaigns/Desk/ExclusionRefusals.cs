using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>What staff read when the list of those who take part in no draw does not change.</summary>
public static class ExclusionRefusals
{
    public static readonly Refusal NoMember = new(
        "campaigns.exclusion-no-member",
        "会员登记里没有这个人，不用登记。请核对姓名和证件号码。"
    );

    /// <summary>Whoever walks through documents is not writing down colleagues.</summary>
    public static readonly Refusal TooManyTries = new(
        "campaigns.too-many-tries",
        "今天登记的次数太多了，请明天再试。"
    );

    public static readonly Refusal Known = new(
        "campaigns.exclusion-known",
        "这位会员已经在名单里。"
    );
}
