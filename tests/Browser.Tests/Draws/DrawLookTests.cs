using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>Every page of a draw, a wheel and a prize on the smallest phone, in normal and in large type.</summary>
[TestFixture(false, 984)]
[TestFixture(true, 985)]
[NonParallelizable]
public sealed class DrawLookTests(bool large, int number) : PhoneTest(360, 740)
{
    private readonly List<OpenDraw> draws = [];

    [TearDown]
    public async Task LeaveNoDrawAsync()
    {
        foreach (var draw in draws)
        {
            await draw.HideAsync();
        }
        draws.Clear();
    }

    [Test]
    public async Task Pages_OnASmallPhone_AreUsableByEverybodyAndSmall()
    {
        var check = new MemberPageCheck(Page, large);
        var draw = await AddAsync(OpenDraw.AddAsync("粉丝节抽奖", 3));
        var wheel = await AddAsync(
            OpenDraw.AddWheelAsync("开门红转盘", new("晴雨两用伞", 5, 60_00, PrizeDelivery.ByPost))
        );
        await OpenAsNewFanAsync("/m/cards/bind");
        if (large)
        {
            await PressAsync("大字版");
        }
        var binding = new BindPages(Page.Locator("body"));
        await binding.BindAsync(await NewMember.AddAsync(number));
        await binding.ShowsAsync("绑定成功");

        await GoAsync("/m/draws");
        await check.LookAsync("抽奖");
        await GoAsync($"/m/draws/{draw.Id.Value}");
        await check.LookAsync("粉丝节抽奖");
        await PressAsync("参加抽奖");
        await SaysAsync("我的编号");
        await check.LookAsync("粉丝节抽奖");

        await GoAsync($"/m/draws/{wheel.Id.Value}");
        await check.LookAsync("开门红转盘");
        await PressAsync("转一次");
        await SaysAsync("恭喜，您中了“晴雨两用伞”");
        await check.LookAsync("开门红转盘");
        await PressAsync("继续");
        await SaysAsync("现在没有抽奖机会了");
        await check.LookAsync("开门红转盘");

        await GoAsync("/m/prizes");
        await check.LookAsync("我的奖品");
        await Page.GetByRole(AriaRole.Link, new() { Name = "晴雨两用伞" }).ClickAsync();
        await check.LookAsync("晴雨两用伞");
        await Page.GetByLabel("收件人").FillAsync("周小敏");
        await Page.GetByLabel("手机号").FillAsync("15400000002");
        await Page.GetByLabel("详细地址").FillAsync("望海区浪花路 2 号");
        await PressAsync("提交地址");
        await SaysAsync("地址已登记");
        await Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync("浪花路");
        await check.LookAsync("晴雨两用伞");

        Assert.That(check.Wrong, Is.Empty);
    }

    private async Task<OpenDraw> AddAsync(Task<OpenDraw> adding)
    {
        var draw = await adding;
        draws.Add(draw);
        return draw;
    }

    private async Task GoAsync(string path) =>
        await Page.GotoAsync($"{Stages.Gateway.Address}{path}");

    private Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private Task SaysAsync(string text) =>
        Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);
}
