using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Claims;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.Memberships;

/// <summary>Every page of 入会 and 转会 on the smallest phone, in normal and in large type.</summary>
[TestFixture(false, 970)]
[TestFixture(true, 972)]
public class MembershipLookTests(bool large, int number) : PhoneTest(360, 740)
{
    private ClaimPages pages = null!;
    private MemberPageCheck check = null!;

    [SetUp]
    public void Begin() =>
        (pages, check) = (new ClaimPages(Page.Locator("body")), new MemberPageCheck(Page, large));

    [Test]
    public async Task JoinPages_OnASmallPhone_AreUsableByEverybodyAndSmall()
    {
        var person = NewMember.Stranger(number);
        await OpenAsNewFanAsync("/m/join");
        await LargeAsync();
        await check.LookAsync("入会信息怎么用");
        await pages.PressAsync("同意");
        await check.LookAsync("网上入会");
        await pages.FillAsync("街道或镇的名称", "灯塔");
        await pages.PressAsync("查找");
        await check.LookAsync("网上入会");
        await pages.FollowAsync("灯塔街道总工会");
        await pages.FillAsync("姓名", person.Name);
        await pages.FillAsync("证件号码", person.IdNumber);
        await pages.FillAsync("手机号", person.Phone);
        await check.LookAsync("网上入会");
        await pages.PressAsync("下一步");
        await check.LookAsync("核对后提交");
        await pages.PressAsync("发短信验证手机号");
        await check.LookAsync("核对后提交");
        var sent = await SentCodes.ToAsync((await pages.Body.TextContentAsync())!);
        await pages.FillAsync("短信验证码", sent);
        await pages.TickAsync("我自愿加入中国工会");
        await pages.PressAsync("提交申请");
        await check.LookAsync("网上入会");
        await Assertions.Expect(pages.Body).ToContainTextAsync("受理号");

        Assert.That(check.Wrong, Is.Empty);
    }

    [Test]
    public async Task TransferPages_OnASmallPhone_AreUsableByEverybodyAndSmall()
    {
        await OpenAsNewFanAsync("/m/cards/bind");
        await LargeAsync();
        await new BindPages(pages.Body).BindAsync(await NewMember.AddAsync(number + 1));
        await new BindPages(pages.Body).ShowsAsync("绑定成功");
        await Page.GotoAsync($"{Stages.Gateway.Address}/m/transfer");
        await check.LookAsync("转会");
        await pages.FillAsync("新工会的名称", "物流");
        await pages.PressAsync("查找");
        await check.LookAsync("转会");
        await pages.Body.GetByRole(AriaRole.Radio).First.CheckAsync();
        await pages.PressAsync("下一步");
        await check.LookAsync("核对后提交");
        await pages.TickAsync("我已到新单位工作");
        await pages.PressAsync("提交申请");
        await check.LookAsync("转会");
        await Assertions.Expect(pages.Body).ToContainTextAsync("受理号");

        Assert.That(check.Wrong, Is.Empty);
    }

    private async Task LargeAsync()
    {
        if (large)
        {
            await pages.PressAsync("大字版");
        }
    }
}
