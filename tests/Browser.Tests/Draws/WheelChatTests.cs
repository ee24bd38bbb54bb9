using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Claims;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>A member in the chat, who comes to the wheel by the menu, by a word and by a poster, and turns it on its page.</summary>
[NonParallelizable]
public sealed class WheelChatTests() : PhoneTest(390, 844)
{
    private OpenDraw? draw;

    [TearDown]
    public Task LeaveNoDrawAsync() => draw?.HideAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Wheel_FromTheChat_IsReachedByMenuWordAndPoster()
    {
        await OpenDraw.ClearAsync();
        draw = await OpenDraw.AddWheelAsync(
            "聊天里的转盘",
            new("保温杯", 5, 60_00, PrizeDelivery.OnSite, "工会大厦一楼")
        );
        await ClaimScene.BindAsync(Phone, 1034);

        await Phone.OpenMenuAsync("更多");
        await Phone.TapAsync("抽奖");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("点进去参加");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("聊天里的转盘");
        await Phone.SayAsync("我要抽奖");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("聊天里的转盘");
        await Phone.ScanAsync(draw.Scene);
        await Phone.FollowLinkAsync("点这里参加：聊天里的转盘");
        await Phone.Web.Body.GetByRole(AriaRole.Button, new() { Name = "转一次" }).ClickAsync();

        await Assertions.Expect(Phone.Web.Body).ToContainTextAsync("恭喜，您中了“保温杯”");
    }
}
