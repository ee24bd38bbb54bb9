using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>Around the desk: whose cases one stands back from, and the figures.</summary>
public class CasePagesTests : ConsoleTest
{
    [Test]
    public async Task Recusal_DeclaredAndEnded_KeepsTheCaseFromTheReviewerMeanwhile()
    {
        var relative = await NewMember.AddAsync(711);
        var id = await ApprovedCases.InReviewAsync("回避测试经费", relative);
        var officer = await ColleagueAsync("recusing.one", "审回避", "审核员");
        var another = await ColleagueAsync("recusing.two", "审取消", "审核员");
        await ChangeSeatsAsync(officer);
        await OpenAsync("/console/cases/recusals", "回避申报");
        await LookAsync("no recusal");
        await Page.GetByLabel("会员姓名").FillAsync("别的人");
        await Page.GetByLabel("证件号码").FillAsync(relative.IdNumber);
        await PressAsync("申报回避");
        await SaysAsync("会员登记里没有这个人");
        await Page.GetByLabel("会员姓名").FillAsync(relative.Name);
        await PressAsync("申报回避");
        await SaysAsync("已申报。");
        await LookAsync("a recusal");
        Assert.That(Page.Url, Does.Not.Contain(relative.IdNumber));

        var verdict = Page.GetByRole(AriaRole.Button, new() { Name = "通过（A）" });
        await Page.GotoAsync($"{Address}/console/cases/{id}");
        await SaysAsync("这件申请您要回避");
        await Assertions.Expect(verdict).ToHaveCountAsync(0);

        await OpenAsync("/console/cases/recusals", "回避申报");
        await Assertions.Expect(Page.GetByRole(AriaRole.Row).Last).ToContainTextAsync("由上级取消");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "取消对" }))
            .ToHaveCountAsync(0);
        await ChangeSeatsAsync(another);
        await OpenAsync("/console/cases/recusals", "回避申报");
        await Page.GetByRole(AriaRole.Button, new() { Name = "取消对" }).ClickAsync();
        await LookAsync("asking before it ends");
        await Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Textbox)
            .FillAsync("不是亲属，填错了");
        await PressAsync("取消回避");
        await SaysAsync("已取消。");

        await ChangeSeatsAsync(officer);
        await Page.GotoAsync($"{Address}/console/cases/{id}");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "通过（A）" }))
            .ToBeVisibleAsync();
    }

    [Test]
    public async Task Dispute_AfterTheLastYes_IsSettledWithAReasonOnTheCasesPage()
    {
        var id = await ApprovedCases.DisputedAsync("核实测试经费", await NewMember.AddAsync(714));
        await ChangeSeatsAsync(await ColleagueAsync("settling.one", "审核实", "审核员"));
        await Page.GotoAsync($"{Address}/console/cases/{id}");
        await SaysAsync("核实前不发放");
        await LookAsync("a dispute");

        await PressAsync("核实无误，照常发放");
        await SaysAsync("请填写原因");
        await Page.GetByLabel("核实的依据").FillAsync("票上姓名是这位会员");
        await PressAsync("核实无误，照常发放");

        await SaysAsync("已再次核实，照常发放。");
        await Assertions.Expect(Page.GetByLabel("核实的依据")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Statistics_OfARound_ByDayRegionAndOrganization()
    {
        const string Fund = "统计测试经费";
        await ApprovedCases.AddAsync(
            Fund,
            "statistics",
            await NewMember.AddAsync(712),
            await NewMember.AddAsync(713)
        );
        await ChangeSeatsAsync(await ColleagueAsync("counting.one", "审统计", "审核员"));

        await OpenAsync("/console/cases/statistics", "办件统计");
        await ChooseAsync("事项", "平安返厦补贴");
        await ChooseAsync("批次", Fund);
        var rows = Page.Locator("[data-key=statistics] tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows.First).ToContainTextAsync("160 元");
        await LookAsync("figures by day");
        foreach (var by in (string[])["按区域", "按单位"])
        {
            await ChooseAsync("分组", by);
            await Assertions.Expect(rows.First).ToContainTextAsync("工会");
            await LookAsync($"figures, {by}");
        }
    }
}
