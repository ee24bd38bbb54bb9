using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.Claims;

/// <summary>Every page of a claim on the smallest phone, in normal and in large type.</summary>
[TestFixture(false, 950)]
[TestFixture(true, 951)]
public class ClaimLookTests(bool large, int number) : PhoneTest(360, 740)
{
    [Test]
    public async Task ClaimPages_OnASmallPhone_AreUsableByEverybodyAndSmall()
    {
        var check = new MemberPageCheck(Page, large);
        var claim = new ClaimPages(Page.Locator("body"));
        await OpenAsNewFanAsync("/m/subsidies");
        if (large)
        {
            await claim.PressAsync("大字版");
        }
        await check.LookAsync("平安返厦补贴");
        await claim.FollowAsync("去绑定工会卡");
        await new BindPages(claim.Body).BindAsync(await NewMember.AddAsync(number));
        await new BindPages(claim.Body).ShowsAsync("绑定成功");
        await GoAsync("/m/subsidies");
        await claim.FollowAsync("阅读并同意");
        await claim.PressAsync("同意");
        await check.LookAsync("年平安返厦");
        await claim.FillInAsync(
            new FilePayload
            {
                Name = "1.jpg",
                MimeType = "image/jpeg",
                Buffer = await Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }),
            }
        );
        await check.LookAsync("核对后提交");
        await claim.FollowAsync("返回修改");
        await check.LookAsync("年平安返厦");
        await claim.PressAsync("下一步");
        await claim.ConfirmAsync();
        await check.LookAsync("平安返厦补贴");
        await GoAsync("/m/cases");
        await check.LookAsync("我的办件");

        Assert.That(check.Wrong, Is.Empty);
    }

    private Task<IResponse?> GoAsync(string path) =>
        Page.GotoAsync($"{Stages.Gateway.Address}{path}");
}
