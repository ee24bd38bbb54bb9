using WeChat.Messages;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>解绑 in chat, in two messages.</summary>
internal static class UnbindChat
{
    /// <summary>Key of a menu button 解绑.</summary>
    public const string Key = "card.unbind";

    private const string Flow = "cards.unbind";
    private const string Yes = "确定解绑";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Map(ChatRoutes chat)
    {
        chat.Click(Key, BeginAsync);
        chat.Text("解绑", BeginAsync);
        chat.Text("解除绑定", BeginAsync);
        chat.Text("解绑工会卡", BeginAsync);
        chat.Flow(Flow, GoOnAsync).Transactional();
    }

    private static async ValueTask<ChatAnswer> BeginAsync(ChatContext chat)
    {
        var bound = await chat.Service<CardQueries>().FindBoundAsync(chat.Fan, chat.Cancel);
        if (bound is null)
        {
            return ChatAnswer.Text("这个微信没有绑定工会卡。");
        }
        var open = await chat.Service<ReviewUnbinding>().ExecuteAsync(chat.Fan, chat.Cancel);
        var goesOn = open is { Count: > 0 } ? $"\n这些会继续办理：{string.Join("；", open)}。" : "";
        return ChatAnswer
            .Text(
                $"要解绑工会卡（{bound.BankName} 尾号 {bound.MaskedCard[^4..]}）吗？解绑后不能再用会员服务。{goesOn}\n确定请回复“{Yes}”，不解绑回复“取消”。"
            )
            .MoveTo(chat, Flow, "", "", Patience);
    }

    private static async ValueTask<ChatAnswer> GoOnAsync(ChatContext chat)
    {
        var said = chat.Message is TextMessage text ? ChatText.Normalise(text.Content) : "";
        switch (said)
        {
            case Yes:
                await chat.Service<UnbindCard>().ExecuteAsync(chat.Fan, chat.Now, chat.Cancel);
                return ChatAnswer.Text("好的，已解绑。").EndFlow(chat);
            case "取消" or "退出" or "不解绑":
                return ChatAnswer.Text("好的，没有解绑。").EndFlow(chat);
            default:
                return ChatAnswer.Text($"确定解绑请回复“{Yes}”，不解绑回复“取消”。");
        }
    }
}
