using Microsoft.Extensions.Options;
using WeChat.Events.Follow;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Lotteries.Instant;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>Draws in chat: a menu button or a word enters the one that is open; the code of a poster enters its own.</summary>
internal static class DrawChat
{
    /// <summary>Key of a menu button 抽奖.</summary>
    public const string Key = "draws.enter";

    /// <summary>First word of the scene of a draw's QR code; then its id, 32 hex digits.</summary>
    public const string Scene = "draw";

    private static readonly string[] Words = ["抽奖", "参加抽奖", "月月抽好礼", "我要抽奖"];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(Key, EnterOpenAsync);
        foreach (var word in Words)
        {
            chat.Text(word, EnterOpenAsync);
        }
        chat.Scene(Scene, EnterScannedAsync);
    }

    public static string SceneOf(CampaignId id) => $"{Scene}-{id.Value:N}";

    private static async ValueTask<ChatAnswer> EnterOpenAsync(ChatContext chat)
    {
        var draws = await chat.Service<OwnDrawQueries>().ListAsync(chat.Fan, chat.Now, chat.Cancel);
        var open = draws.Where(draw => draw.Campaign.IsOpen(chat.Now)).ToList();
        return open switch
        {
            [] => ChatAnswer.Text("现在没有可以参加的抽奖。有活动时公众号会通知。"),
            [{ Campaign.Kind: ScheduledDraw.KindName } only] => await EnterAsync(
                chat,
                only.Campaign.Id
            ),
            _ => ChatAnswer.Text(
                $"现在有 {open.Count} 个抽奖，点进去参加：\n{string.Join('\n', open.Select(draw => Line(chat, draw)))}"
            ),
        };
    }

    private static async ValueTask<ChatAnswer> EnterScannedAsync(ChatContext chat)
    {
        var said = ((ScanEvent)chat.Message).Scene;
        if (!Guid.TryParseExact(said.Split('-', 2).ElementAtOrDefault(1), "N", out var id))
        {
            return ChatAnswer.Text(CampaignRefusals.NotFound.Message);
        }
        var wheel = await chat.Service<OwnWheelQueries>()
            .FindAsync(chat.Fan, new(id), chat.Now, chat.Cancel);
        return wheel is null ? await EnterAsync(chat, new(id))
            : CampaignDoor.WhyClosed(wheel.Campaign, chat.Now) is { } closed
                ? ChatAnswer.Text(
                    $"{closed.Message}\n{Link(chat, DrawPaths.Of(new(id)), wheel.Campaign.Title)}"
                )
            : wheel.WhyNot is { } refusal ? Refused(chat, refusal)
            : ChatAnswer.Text(
                Link(chat, DrawPaths.Of(new(id)), $"点这里参加：{wheel.Campaign.Title}")
            );
    }

    /// <summary>With the way on, where there is one.</summary>
    private static ChatAnswer Refused(ChatContext chat, Refusal refusal) =>
        ChatAnswer.Text(
            refusal == CampaignRefusals.CardNeeded
                ? $"{refusal.Message}\n{Link(chat, CardLinks.Bind, "点这里绑卡，约半分钟")}"
                : refusal.Message
        );

    private static async ValueTask<ChatAnswer> EnterAsync(ChatContext chat, CampaignId id)
    {
        var done = await chat.Service<EnterLottery>()
            .ExecuteAsync(new(chat.Fan, id, "chat"), chat.Now, chat.Cancel);
        if (!done.Succeeded)
        {
            return Refused(chat, done.Refusal);
        }
        var receipt = done.Value;
        return ChatAnswer.Text(
            $"""
            {(receipt.IsNew ? "参加成功！" : "您已经参加过了。")}【{receipt.Campaign.Title}】
            您的编号：{receipt.Code}
            {DrawWords.State(receipt.Campaign, chat.Now)}，开奖结果公众号会通知。
            {Link(chat, DrawPaths.Of(id), "规则和我的编号")}
            """
        );
    }

    private static string Line(ChatContext chat, DrawLine draw) =>
        Link(chat, DrawPaths.Of(draw.Campaign.Id), draw.Campaign.Title)
        + (draw.Own is null ? "" : "（已参加）");

    private static string Link(ChatContext chat, string path, string words) =>
        $"<a href=\"{chat.Service<IOptions<SiteOptions>>().Value.PageUrl(path)}\">{words}</a>";
}
