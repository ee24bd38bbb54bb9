using Microsoft.Extensions.Options;
using WeChat.Events.Follow;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Fans;

/// <summary>Following, coming back through a code, and leaving.</summary>
internal static class FansChat
{
    public static void Map(ChatRoutes chat)
    {
        chat.On<SubscribeEvent>(WelcomeAsync).Instant();
        chat.On<ScanEvent>(MeetAsync).Instant();
        chat.On<UnsubscribeEvent>(RememberAsync).Transactional();
    }

    private static ValueTask<ChatAnswer> WelcomeAsync(ChatContext chat)
    {
        var subscribe = (SubscribeEvent)chat.Message;
        var site = chat.Service<IOptions<SiteOptions>>().Value;
        var welcome = $"""
            {PlaceOf(subscribe.Scene) ?? "您好，欢迎关注！"}这里是市总工会公众号。

            绑定工会会员服务卡后，可以领补贴、抽奖、参加活动：
            <a href="{site.PageUrl(CardLinks.Bind)}">点这里绑卡，约半分钟</a>

            有问题直接发消息给我们。
            """;
        var answer = ChatAnswer
            .Text(welcome)
            .With(new FanFollowed(chat.Fan, subscribe.Scene, chat.SentAt));
        return ValueTask.FromResult(
            subscribe.UnionId.Length is > 0 and <= Fan.MaxWeChatIdLength
                ? answer.With(new UnionIdSeen(chat.Fan, subscribe.UnionId, chat.SentAt))
                : answer
        );
    }

    /// <summary>Who follows already and scans one of our codes stands before it: silence would puzzle.</summary>
    private static ValueTask<ChatAnswer> MeetAsync(ChatContext chat)
    {
        var place = PlaceOf(((ScanEvent)chat.Message).Scene) ?? "您好！";
        return ValueTask.FromResult(
            ChatAnswer.Text($"{place}要办的事请点下面的菜单，有问题直接发消息给我们。")
        );
    }

    private static async ValueTask<ChatAnswer> RememberAsync(ChatContext chat)
    {
        await chat.Service<UnfollowFan>().ExecuteAsync(chat.Fan, chat.SentAt, chat.Cancel);
        return ChatAnswer.Silence;
    }

    /// <summary>Scenes are the texts of our own QR codes: the first word says where the code hangs.</summary>
    private static string? PlaceOf(string? scene) =>
        scene?.Split(['.', '-', '_', ':'], 2)[0] switch
        {
            "station" => "您好，欢迎来到工会服务站！",
            "union" => "您好，欢迎加入工会大家庭！",
            "event" => "您好，欢迎参加工会活动！",
            "draw" => "您好，回复“抽奖”就能参加活动！",
            _ => null,
        };
}
