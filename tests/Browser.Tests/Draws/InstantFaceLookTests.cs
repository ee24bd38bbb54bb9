using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>The scratch card on the smallest phone, before and after, in normal and in large type.</summary>
[TestFixture(false, 1032)]
[TestFixture(true, 1033)]
[NonParallelizable]
public sealed class InstantFaceLookTests(bool large, int number) : PhoneTest(360, 740)
{
    private OpenDraw? draw;

    [TearDown]
    public Task LeaveNoDrawAsync() => draw?.HideAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Card_OnASmallPhone_IsUsableByEverybodyAndSmall()
    {
        const string Title = "粉丝节刮刮卡";
        var check = new MemberPageCheck(Page, large);
        draw = await OpenDraw.AddWheelAsync(
            Title,
            new("五十元超市购物卡一张", 5, 50_00, PrizeDelivery.OnSite, "工会大厦一楼"),
            InstantLook.ScratchCard
        );
        await OpenAsNewFanAsync("/m/cards/bind");
        if (large)
        {
            await PressAsync("大字版");
        }
        var binding = new BindPages(Page.Locator("body"));
        await binding.BindAsync(await NewMember.AddAsync(number));
        await binding.ShowsAsync("绑定成功");
        await Page.GotoAsync($"{Stages.Gateway.Address}/m/draws/{draw.Id.Value}");
        await check.LookAsync(Title);
        await PressAsync("刮一张");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "直接看结果" }))
            .ToBeVisibleAsync();
        await Pictures.TakeAsync(Page, $"{Title} covered{(large ? " large" : "")}");
        await PressAsync("直接看结果");
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("恭喜，您中了");
        await Assertions.Expect(Page.Locator("[data-cover]")).ToHaveCSSAsync("opacity", "0");
        await check.LookAsync(Title);

        Assert.That(check.Wrong, Is.Empty);
    }

    private Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
