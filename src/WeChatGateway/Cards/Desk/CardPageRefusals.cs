using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Cards.Desk;

/// <summary>Fields left empty or not understood.</summary>
internal static class CardPageRefusals
{
    public static readonly Refusal NumberInvalid = new(
        "cards.search-invalid",
        "请输入完整的卡号、证件号码或手机号，不能只输一部分。"
    );

    public static readonly Refusal NothingFound = new(
        "cards.search-not-found",
        "您的管辖范围内没有找到卡。"
    );

    public static readonly Refusal DocumentUnseen = new(
        "cards.document-unseen",
        "请先核对会员本人的证件，再勾选确认。"
    );

    public static readonly Refusal ReasonNeeded = new("cards.reason-needed", "请选择原因。");
}
