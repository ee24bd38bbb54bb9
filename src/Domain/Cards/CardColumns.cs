using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>What a register file says of a member's card.</summary>
public static class CardColumns
{
    public static readonly RegisterColumn Number = new(
        "card-number",
        ["工会卡号", "卡号", "会员卡号", "银行卡号", "工会会员卡号"],
        IsRequired: false
    );

    public static readonly RegisterColumn Bank = new(
        "bank",
        ["开户行", "发卡行", "开户银行", "发卡银行", "银行"],
        IsRequired: false
    );

    public static readonly RegisterColumn Status = new(
        "card-status",
        ["卡状态", "工会卡状态"],
        IsRequired: false
    );

    public static IReadOnlyList<RegisterColumn> All { get; } = [Number, Bank, Status];
}
