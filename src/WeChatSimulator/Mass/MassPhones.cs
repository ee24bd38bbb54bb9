using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Api;
using WeChatSimulator.Articles;
using WeChatSimulator.Chats;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Mass;

/// <summary>Puts a mass message onto phones, and tells the back end how it went.</summary>
internal sealed class MassPhones(
    ArticleBook articles,
    ChatBook chats,
    PushPress press,
    Dispatch dispatch
)
{
    /// <returns>0 or WeChat's code.</returns>
    public int Check(JsonObject body)
    {
        var kind = body.Text("msgtype");
        return kind is not ("text" or "mpnews" or "voice" or "image" or "mpvideo" or "wxcard")
                ? 40008
            : PartOf(body, kind) is not { } part ? 44004
            : kind is "text" && string.IsNullOrEmpty(part.Text("content")) ? 44004
            : kind is "mpnews" && articles.FindDraft(part.Text("media_id")) is null ? 40007
            : 0;
    }

    public void Preview(SimulatedAccount account, Fan fan, JsonObject body) =>
        chats.Add(account, fan, LineOf(body));

    /// <param name="wanted">How many fans it was meant for.</param>
    public void Show(
        SimulatedAccount account,
        IReadOnlyList<Fan> to,
        JsonObject body,
        long id,
        int wanted
    )
    {
        var line = LineOf(body);
        if (body.Text("msgtype") is "mpnews")
        {
            articles.Remove(body["mpnews"]!.AsObject().Text("media_id"));
        }

        foreach (var fan in to)
        {
            chats.Add(account, fan, line);
        }

        if (to.Count == 0)
        {
            return;
        }

        Field[] fields =
        [
            Field.Number("MsgID", id),
            new("Status", "send success"),
            Field.Number("TotalCount", wanted),
            Field.Number("FilterCount", to.Count),
            Field.Number("SentCount", to.Count),
            Field.Number("ErrorCount", 0),
        ];
        _ = dispatch.SendAsync(press.Event(account, to[0], "MASSSENDJOBFINISH", fields));
    }

    private ChatLine LineOf(JsonObject body)
    {
        var kind = body.Text("msgtype")!;
        var part = PartOf(body, kind)!;
        var draft = kind is "mpnews" ? articles.FindDraft(part.Text("media_id")) : null;
        var line = new ChatLine
        {
            Side = ChatSide.Account,
            Kind = kind is "text" ? "text" : "other",
            Via = "mass",
            Text = kind is "text" ? part.Text("content") : $"[{kind}] {part.Text("title")}",
        };
        return draft is null
            ? line
            : line with
            {
                Kind = "news",
                Text = null,
                Articles =
                [
                    .. draft
                        .Articles.OfType<JsonObject>()
                        .Select(one => new NewsCard(
                            one.Text("title"),
                            one.Text("digest"),
                            null,
                            one.Text("content_source_url")
                        )),
                ],
            };
    }

    // Pictures are named image in the kind and images in the body, except in a preview.
    private static JsonObject? PartOf(JsonObject body, string kind) =>
        (body[kind] ?? (kind is "image" ? body["images"] : null)) as JsonObject;
}
