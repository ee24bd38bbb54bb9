using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

public static class LossRefusals
{
    public static readonly Refusal NothingBound = new(
        "cards.binding-not-found",
        "您还没有绑定工会卡。"
    );
}
