using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Moderation;

public static class ModerationRefusals
{
    public static readonly Refusal TooManyChecks = new(
        "moderation.too-many-tries",
        "今天提交检查的内容太多了，请明天再试。"
    );
}
