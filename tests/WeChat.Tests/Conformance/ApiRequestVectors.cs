using System.Text.Json.Nodes;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Api.Menus;
using WeChat.Api.Subscriptions;
using WeChat.Api.Templates;
using WeChat.Tests.Api.Endpoints;

namespace WeChat.Tests.Conformance;

/// <summary>What the client sends for the calls that carry people's words.</summary>
internal static class ApiRequestVectors
{
    private static readonly Dictionary<string, string> Data = new()
    {
        ["thing1"] = "平安返厦补贴",
        ["amount2"] = "200元",
    };

    private static readonly (string Name, Func<WeChatApiClient, Task> Call)[] Calls =
    [
        ("stable token, then a text", Text("您好，卡已绑定")),
        (
            "text with an emoji, a link and what JSON escapes",
            Text("🎉 <a href=\"https://union.example\">看</a> & \"引号\" \\ \n换行")
        ),
        (
            "text with letters that look like space, split lines or belong to nobody",
            Text("\u3000\u3000您好\u00A0a\u2002b\u2028c\u2029d\uE001\u200D\uFE0F")
        ),
        ("picture", Send(new CustomerServiceImage("media-of-a-picture"))),
        (
            "card",
            Send(
                new CustomerServiceNews(
                    "平安返厦",
                    "开始申请",
                    "https://union.example/m?a=1&b=2",
                    "https://union.example/p.png"
                )
            )
        ),
        (
            "question with answers",
            Send(
                new CustomerServiceMenu("满意吗？", [new("1", "满意"), new("2", "不满意")], "谢谢")
            )
        ),
        (
            "menu",
            client =>
                client.Menu.CreateAsync([
                    MenuButton.Click("绑卡", "card.bind"),
                    MenuButton.Group("更多", MenuButton.View("指南", "https://union.example/m")),
                ])
        ),
        (
            "template message",
            client =>
                client.Templates.SendAsync(
                    Invented.Fan,
                    new TemplateMessage
                    {
                        TemplateId = "tpl-1",
                        Data = Data,
                        Url = "https://union.example/m",
                        ClientMessageId = "case-1",
                    }
                )
        ),
        (
            "subscription message of a mini-program",
            client =>
                client.Subscriptions.SendAsync(
                    Invented.Fan,
                    new MiniProgramSubscriptionMessage
                    {
                        TemplateId = "tpl-2",
                        Data = Data,
                        Page = "pages/case?id=1",
                    }
                )
        ),
        ("code of a page", client => client.WebOAuth.ExchangeAsync("CODE")),
    ];

    public static async Task<JsonNode> MakeAsync()
    {
        var sent = new SentRequests();
        using var http = new HttpClient(sent);
        var client = new WeChatApiClient(http, new(Invented.AppId, "SECRET"));
        var vectors = new JsonArray();
        foreach (var (name, call) in Calls)
        {
            var before = sent.Seen.Count;
            await call(client);
            vectors.Add(
                new JsonObject
                {
                    ["name"] = name,
                    ["requests"] = new JsonArray([.. sent.Seen.Skip(before)]),
                }
            );
        }

        return new JsonObject { ["vectors"] = vectors, ["endpoints"] = await EndpointsAsync() };
    }

    /// <summary>Method and path of everything the client can call, so that none changes or vanishes unseen.</summary>
    private static async Task<JsonArray> EndpointsAsync()
    {
        var sent = new SentRequests();
        using var http = new HttpClient(sent);
        var client = new WeChatApiClient(http, new(Invented.AppId, "SECRET"));
        foreach (var endpoint in Endpoint.All)
        {
            try
            {
                await endpoint.CallAsync(client);
            }
            catch (WeChatApiException)
            {
                // The one answer to everything lacks what this call needs; only where it went matters.
            }
        }

        var addresses = sent.Seen.Select(request => $"{request["method"]} {request["path"]}");
        return
        [
            .. addresses
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(address => JsonValue.Create(address)),
        ];
    }

    private static Func<WeChatApiClient, Task> Text(string content) =>
        Send(new CustomerServiceText(content));

    private static Func<WeChatApiClient, Task> Send(CustomerServiceMessage message) =>
        client => client.CustomerService.SendAsync(Invented.Fan, message);
}
