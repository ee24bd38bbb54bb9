using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Consents;

public static class ConsentsRefusals
{
    public static readonly Refusal KindNotFound = new(
        "consents.kind-not-found",
        "没有这一项同意，请从原来的页面进入。"
    );

    /// <summary>What was read is not what would be agreed to.</summary>
    public static readonly Refusal TextChanged = new(
        "consents.text-changed",
        "说明更新了，请重新阅读后再同意。"
    );
}
