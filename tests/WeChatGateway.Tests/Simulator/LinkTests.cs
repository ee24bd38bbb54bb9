using System.Text.Json;
using WeChat.Api.CustomerService;

namespace WeChatUnion.Gateway.Tests.Simulator;

public class LinkTests
{
    [TestCase(
        "去<a href=\"https://a.cn/?x=1&amp;y=2\">官网</a>看",
        "去|官网→https://a.cn/?x=1&y=2|看"
    )]
    [TestCase("<a data-x='1' href='http://a.cn/'>甲</a>", "甲→http://a.cn/")]
    [TestCase(
        "<a href=\"weixin://bizmsgmenu?msgmenucontent=好&msgmenuid=1\">好</a>",
        "好→weixin://bizmsgmenu?msgmenucontent=好&msgmenuid=1"
    )]
    [TestCase("<a href=\"javascript:alert(1)\">x</a>", "<a href=\"javascript:alert(1)\">x</a>")]
    [TestCase("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>")]
    [TestCase("<a href=\"https://a.cn\"><b>x</b></a>", "<a href=\"https://a.cn\"><b>x</b></a>")]
    public async Task Text_WithMarkup_OnlySafeLinksBecomeLinks(string text, string expected)
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();

        await stage.Client.CustomerService.SendAsync(fan, new CustomerServiceText(text));

        var lines = JsonDocument.Parse(
            await stage.Http.GetStringAsync($"/simulator/control/fans/{fan}/chat")
        );
        var parts = lines.RootElement.EnumerateArray().Last().GetProperty("parts").EnumerateArray();
        var shown = parts.Select(part =>
            part.GetProperty("text").GetString()
            + (part.TryGetProperty("href", out var href) ? "→" + href.GetString() : "")
        );
        Assert.That(string.Join('|', shown), Is.EqualTo(expected));
    }
}
