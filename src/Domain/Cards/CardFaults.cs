using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>Why a card in a register file was refused. No sentence holds a value of the row.</summary>
public static class CardFaults
{
    public static readonly RowFault NumberInvalid = new(
        CardColumns.Number.Title,
        "card-number-invalid",
        "工会卡号应为 16 至 19 位数字；没有请留空。"
    );

    public static readonly RowFault BankTooLong = new(
        CardColumns.Bank.Title,
        "bank-too-long",
        "开户行名称过长，最多 50 个字。"
    );

    public static readonly RowFault StatusUnknown = new(
        CardColumns.Status.Title,
        "card-status-unknown",
        "卡状态应为：正常、补卡、挂失、销卡。"
    );

    public static readonly RowFault OfAnother = new(
        CardColumns.Number.Title,
        "card-of-another",
        "这个卡号已登记在另一位会员名下。"
    );
}
