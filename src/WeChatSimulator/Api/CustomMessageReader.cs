using System.Text;
using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Chats;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Media;

namespace WeChatSimulator.Api;

/// <summary>Turns the body of a customer-service message into a chat line, or into the code WeChat would answer.</summary>
internal sealed class CustomMessageReader(CustomMessageKinds kinds, MediaBox media)
{
    public (int Code, ChatLine? Line) Read(SimulatedAccount account, JsonObject body)
    {
        var type = body.Text("msgtype");
        if (type is null || !CustomMessageKinds.MaySend(account, type))
        {
            return (40008, null);
        }

        if (body[type] is not JsonObject part)
        {
            return (44004, null);
        }

        var lacking = kinds.Check(account, type, part);
        if (lacking != 0)
        {
            return (lacking, null);
        }

        var (code, line) = type switch
        {
            "text" => Text(part),
            "image" => Picture(part),
            "news" => News(part),
            "msgmenu" => Menu(part),
            _ => (0, Line("other") with { Text = $"[{type}] {part.Text("title")}" }),
        };
        return (code, line is null ? null : line with { Via = "customer-service" });
    }

    private static (int, ChatLine?) Text(JsonObject part)
    {
        var content = part.Text("content") ?? string.Empty;
        return Encoding.UTF8.GetByteCount(content) switch
        {
            0 => (44004, null),
            > ReplyReader.LargestText => (45002, null),
            _ => (0, Line("text") with { Text = content }),
        };
    }

    private (int, ChatLine?) Picture(JsonObject part) =>
        (0, Line("image") with { PicUrl = media.PathOf(media.Find(part.Text("media_id"))!) });

    private static (int, ChatLine?) News(JsonObject part)
    {
        var articles = part["articles"] as JsonArray;
        if (articles is not { Count: 1 } || articles[0] is not JsonObject article)
        {
            return (articles is { Count: > 1 } ? 45008 : 44004, null);
        }

        var card = new NewsCard(
            article.Text("title"),
            article.Text("description"),
            article.Text("picurl"),
            article.Text("url")
        );
        return (0, Line("news") with { Articles = [card] });
    }

    private static (int, ChatLine?) Menu(JsonObject part)
    {
        var choices = (part["list"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(item => new MenuChoice(item.Text("id") ?? "", item.Text("content") ?? ""))
            .ToList();
        return choices.Count == 0
            ? (44004, null)
            : (
                0,
                Line("menu") with
                {
                    Text = part.Text("head_content") ?? "",
                    Choices = choices,
                    Tail = part.Text("tail_content"),
                }
            );
    }

    private static ChatLine Line(string kind) => new() { Side = ChatSide.Account, Kind = kind };
}
