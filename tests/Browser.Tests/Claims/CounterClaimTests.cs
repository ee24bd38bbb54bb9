using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.ConsolePages;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Browser.Tests.Claims;

/// <summary>代办: a member at the counter, and his claim in a colleague's queue.</summary>
public class CounterClaimTests : ConsoleTest
{
    /// <summary>A photo is looked at first.</summary>
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new()
    {
        Timeout = 20_000,
    };
    private static readonly PageScreenshotOptions Jpeg = new() { Type = ScreenshotType.Jpeg };

    [Test]
    public async Task Claim_FiledAtTheCounter_StandsInAColleaguesQueue()
    {
        var person = await NewMember.AddAsync(960);
        var officer = await ColleagueAsync("counter.one", "柜台甲");
        await OpenAsync("/console/staff", "账号");
        var reviewer = await ColleagueAsync("counter.two", "审核乙", "审核员");

        await ChangeSeatsAsync(officer);
        await OpenAsync("/console/file-claim", "平安返厦代办");
        await LookAsync("代办，找会员");
        await BeginForAsync(Page, person);
        await PressAsync("代为提交");
        await SaysAsync("请先阅读承诺书");
        await Page.GetByLabel("会员已读承诺书").CheckAsync();
        await PressAsync("代为提交");
        await SaysAsync("请拍照上传本人签字的委托书");
        await UploadAsync("本人签字的委托书");
        await SendAsync(Page, "车票或电子发票", "long.pdf", "application/pdf", SamplePdf.Words(21));
        await Assertions.Expect(Page.GetByText("有一份文件打不开")).ToBeVisibleAsync(Patient);
        await UploadAsync("车票或电子发票");
        await Page.GetByLabel("从哪里出发").SelectOptionAsync("湖南省");
        await Page.GetByLabel("交通方式").SelectOptionAsync("Train");
        await Page.GetByLabel("车票日期").FillAsync(ClaimPages.Today);
        await Page.Keyboard.PressAsync("Tab");
        await LookAsync("代办，填好");
        await PressAsync("代为提交");
        await SaysAsync("受理号");
        await LookAsync("代办，已提交");
        var number = await Page.Locator(".console-facts dd").First.TextContentAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "查看申请" }).ClickAsync();
        await SaysAsync("代办：柜台甲");

        await ChangeSeatsAsync(reviewer);
        await OpenAsync("/console/cases", "办件审核");
        await Page.GetByLabel("受理号（完整）").FillAsync(number!.Trim());
        await Page.Keyboard.PressAsync("Enter");
        await SaysAsync("（代办）");
        await LookAsync("办件里的代办");
    }

    /// <summary>What the page has not shown was not chosen to go.</summary>
    [Test]
    public async Task Photo_ThatCameInWhileAnotherIsDeleted_Stays()
    {
        const string slot = "车票或电子发票";
        var person = await NewMember.AddAsync(961);
        await ChangeSeatsAsync(await ColleagueAsync("counter.three", "柜台丙"));
        await BeginForAsync(Page, person);
        await UploadAsync(slot);
        // The same claim in another window of his.
        var window = await Context.NewPageAsync();
        await BeginForAsync(window, person);
        await SendAsync(window, slot, "two.pdf", "application/pdf", SamplePdf.Words(2));
        var second = FieldOf(window, slot).GetByRole(AriaRole.Link).Nth(1);
        await Assertions.Expect(second).ToBeVisibleAsync(Patient);
        var added = await second.GetAttributeAsync("href");

        await PressAsync($"删除第 1 份{slot}");

        await Assertions
            .Expect(FieldOf(Page, slot).GetByRole(AriaRole.Link))
            .ToHaveAttributeAsync("href", added!);
        await Assertions.Expect(FieldOf(Page, slot)).ToContainTextAsync("已上传 1 份");
    }

    private static async Task BeginForAsync(IPage page, DemoPerson person)
    {
        await page.GotoAsync($"{Address}/console/file-claim");
        await page.GetByLabel("会员的手机号或身份证号").FillAsync(person.Phone);
        await page.GetByRole(AriaRole.Button, new() { Name = "查找会员" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "开始代办" }).ClickAsync();
        await Assertions.Expect(page.GetByText("申请内容")).ToBeVisibleAsync();
    }

    private async Task UploadAsync(string slot)
    {
        await SendAsync(Page, slot, "photo.jpg", "image/jpeg", await Page.ScreenshotAsync(Jpeg));
        var field = FieldOf(Page, slot);
        await Assertions.Expect(field).ToContainTextAsync("已上传 1 份");
        var photo = field.GetByRole(AriaRole.Link, new() { Name = $"第 1 份{slot}，点开看大图" });
        await Assertions.Expect(photo).ToBeVisibleAsync(Patient);
        var side = await photo
            .Locator("img")
            .EvaluateAsync<int>(
                "async shot => (await shot.decode(), Math.max(shot.naturalWidth, shot.naturalHeight))"
            );
        Assert.That(side, Is.EqualTo(320));
    }

    /// <summary>As soon as the field lets somebody choose.</summary>
    private static async Task SendAsync(
        IPage page,
        string slot,
        string name,
        string type,
        byte[] body
    )
    {
        var input = FieldOf(page, slot).Locator("input");
        await Assertions.Expect(input).ToBeEnabledAsync();
        await input.SetInputFilesAsync(
            new FilePayload
            {
                Name = name,
                MimeType = type,
                Buffer = body,
            }
        );
    }

    private static ILocator FieldOf(IPage page, string slot) =>
        page.Locator(".console-file").Filter(new() { HasText = slot });
}
