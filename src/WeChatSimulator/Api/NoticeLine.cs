using System.Text.Json.Nodes;
using WeChatSimulator.Chats;
using WeChatSimulator.Templates;

namespace WeChatSimulator.Api;

/// <summary>How a template or subscription message looks in the chat: a card with the filled-in text.</summary>
internal static class NoticeLine
{
    /// <param name="via">template or subscription.</param>
    /// <param name="template">The template.</param>
    /// <param name="body">The request.</param>
    public static ChatLine Of(string via, SimulatedTemplate template, JsonObject body) =>
        Of(
            via,
            template.Title,
            FieldCheck.Fill(template, body["data"] as JsonObject),
            body.Text("url") ?? body.Text("page")
        );

    public static ChatLine Of(string via, string title, string text, string? url) =>
        new()
        {
            Side = ChatSide.Account,
            Kind = "news",
            Via = via,
            Articles = [new(title, text, null, url)],
        };
}
