using System.Net;
using Microsoft.Playwright;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class AuditPagesTests : RolesTest
{
    private const string Secret = "从 张三 改为 张叁";
    private readonly string subject = $"member:{Guid.CreateVersion7()}";

    [OneTimeSetUp]
    public async Task LinesAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        await backstage.AskAsync<IServiceProvider, bool>(async services =>
        {
            var trail = (IAuditTrail)services.GetService(typeof(IAuditTrail))!;
            var now = DateTimeOffset.UtcNow;
            trail.Record(
                new(
                    "members.corrected",
                    ActorKind.System,
                    null,
                    subject,
                    now,
                    // A spreadsheet would take it for a formula.
                    "=1+1, \"quoted\"",
                    Details: new AuditDetails(Guid.CreateVersion7(), Secret)
                )
            );
            await ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).SaveAsync(default);
            return true;
        });
    }

    [Test]
    public async Task Table_WiderThanTheWindow_IsMovedByTheKeyboard()
    {
        await Page.SetViewportSizeAsync(400, 900);
        await OpenAsync("/console/audit", "审计记录");
        await Assertions.Expect(Page.Locator("tbody tr")).Not.ToHaveCountAsync(0);
        var region = Page.GetByRole(AriaRole.Region, new() { Name = "审计记录" });
        await region.FocusAsync();

        await Page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(region).Not.ToHaveJSPropertyAsync("scrollLeft", 0);
    }

    [Test]
    public async Task Trail_SearchedAndOpened_ShowsTheLineAndNoDetails()
    {
        await OpenAsync("/console/audit", "审计记录");
        await Assertions.Expect(Page.Locator("tbody tr")).Not.ToHaveCountAsync(0);
        await LookAsync("trail");
        // Others are at work too: on a page without a search a line may have been pushed down.
        await ChooseActAsync("设置新密码", "设置新密码");
        await SaysAsync("staff.password-chosen");

        await TypeAsync("对象（", "6222020000000000000");
        await SaysAsync("不能用姓名、手机号、证件号或卡号查");
        await Assertions.Expect(Page.GetByText("导出")).ToHaveCountAsync(0);
        await LookAsync("trail, refused");
        await TypeAsync("对象（", subject);
        await ChooseActAsync("更正", "更正会员资料");
        await TypeAsync("操作人（", "nobody-here");
        await SaysAsync("没有符合条件的记录");
        await TypeAsync("操作人（", "");
        await SaysAsync("members.corrected");
        await Assertions.Expect(Page.Locator("tbody tr")).ToHaveCountAsync(1);

        await Page.Locator("tbody a").First.ClickAsync();
        await ShowsAsync("审计记录 ");
        await SaysAsync("有，已加密");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "查看个人详情" }))
            .ToHaveCountAsync(0);
        await LookAsync("line of the trail");
        await Page.GetByText("同一对象的全部记录").ClickAsync();
        await ShowsAsync("审计记录");
        await Assertions.Expect(Page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Details_OfALine_OpenForAnAuditorWithAReason()
    {
        await HaveAsync("审计");
        await BecomeAsync("审计");
        await OpenAsync($"/console/audit?subject={subject}", "审计记录");
        await Page.Locator("tbody a").First.ClickAsync();
        await PressAsync("查看个人详情");
        await SaysAsync("会连同原因写入审计记录");
        await LookAsync("asking for a reason");
        await Page.GetByLabel("原因").FillAsync("核对投诉中的更名");
        await PressAsync("查看");
        await SaysAsync(Secret);
        await LookAsync("details revealed");

        await OpenAsync("/console/audit", "审计记录");
        await ChooseActAsync("查看个人详情", "查看个人详情");
        await SaysAsync("audit.details-revealed");
    }

    [Test]
    public async Task Export_OfASearch_IsAFileSafeForSpreadsheets()
    {
        var answer = await Context.APIRequest.GetAsync(
            $"{Address}/console/audit.csv?act=members.&subject={subject}"
        );

        Assert.That(answer.Headers["content-type"], Does.StartWith("text/csv"));
        var bytes = await answer.BodyAsync();
        Assert.That(bytes[..3], Is.EqualTo((byte[])[0xEF, 0xBB, 0xBF]));
        var lines = (await answer.TextAsync()).TrimEnd().Split("\r\n");
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[1], Does.Contain("\"'=1+1, \"\"quoted\"\"\"").And.Not.Contain("张"));
        var begun = await Context.APIRequest.GetAsync(
            $"{Address}/console/audit.csv?act=audit.exported"
        );
        Assert.That(await begun.TextAsync(), Does.Contain("act=members. subject#"));
    }

    [Test]
    public async Task Export_WithoutTheRight_IsRefused()
    {
        var invalid = await Context.APIRequest.GetAsync(
            $"{Address}/console/audit.csv?subject=6222020000000000000"
        );
        Assert.That(invalid.Status, Is.EqualTo((int)HttpStatusCode.BadRequest));

        await HaveAsync("小编");
        await BecomeAsync("小编");
        var refused = await Context.APIRequest.GetAsync($"{Address}/console/audit.csv");
        Assert.That(refused.Status, Is.EqualTo((int)HttpStatusCode.Forbidden));
        await OpenAsync("/console/audit", "审计记录");
        await SaysAsync("您没有这项权限");
    }

    private async Task ChooseActAsync(string typed, string word)
    {
        var offered = Page.Locator(".mud-popover-open .mud-list-item");
        var field = Page.GetByLabel("操作（");
        await field.ClickAsync();
        // The list opens with all acts; what is typed before is lost.
        await Assertions.Expect(offered).Not.ToHaveCountAsync(0);
        await field.FillAsync(typed);
        await Assertions.Expect(offered).ToHaveCountAsync(1);
        await Assertions.Expect(offered).ToContainTextAsync(word);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }

    private async Task TypeAsync(string label, string text)
    {
        await Page.GetByLabel(label).FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }
}
