using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Cards;

internal static class CardApiRefusals
{
    public static readonly Refusal NotBound = new(
        "cards.binding-not-found",
        "您还没有绑定工会卡。"
    );
}
