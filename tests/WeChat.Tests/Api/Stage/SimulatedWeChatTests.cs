using WeChat.Api.CustomerService;
using WeChat.Api.Menus;

namespace WeChat.Tests.Api.Stage;

/// <summary>The areas that are so small that they share one file: a message, a menu.</summary>
public class SimulatedWeChatTests
{
    [Test]
    public async Task Send_ToAFanWhoJustFollowed_IsShownOnThePhone()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();

        await weChat.OfficialAccount.CustomerService.SendAsync(
            fan,
            new CustomerServiceText("您好")
        );

        var chat = await weChat.SeeAsync($"fans/{fan}/chat");
        Assert.That(chat.ToString(), Does.Contain("您好"));
    }

    [Test]
    public async Task Menu_CreatedReadDeleted_IsWhatWasWritten()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var menu = weChat.OfficialAccount.Menu;

        await menu.CreateAsync([MenuButton.Click("绑卡", "card.bind")]);
        var written = await menu.GetAsync();
        await menu.DeleteAsync();

        Assert.That(written!.Single().Key, Is.EqualTo("card.bind"));
        Assert.That(await menu.GetAsync(), Is.Null);
    }
}
