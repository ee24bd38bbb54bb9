using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Conversations;

/// <summary>Nobody is left without an answer.</summary>
internal static class FallbackChat
{
    /// <summary>Key of the menu button 帮助.</summary>
    public const string HelpKey = "help";

    private const string Words = """
        已收到您的消息。

        您可以这样办：
        回复“绑卡”：绑定工会会员服务卡
        回复“我的卡”：查看绑定情况
        回复“抽奖”：参加抽奖活动

        也可以点下方菜单。
        """;

    public static ValueTask<ChatAnswer> Answer(ChatContext chat) =>
        ValueTask.FromResult(ChatAnswer.Text(Words));
}
