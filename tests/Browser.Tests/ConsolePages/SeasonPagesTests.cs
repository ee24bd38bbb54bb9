using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Claims;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>A season from last year's to what members see, by two colleagues and without code.</summary>
[NonParallelizable]
public class SeasonPagesTests : ConsoleTest
{
    private const string Name = "明年平安返厦";
    private readonly DateOnly today = UnionCalendar.DayOf(DateTimeOffset.UtcNow);

    [TearDown]
    public Task BackToTheDemosSeasonAsync() => MoveAsync(Name, days: 0, ended: true);

    [Test]
    public async Task Season_CopiedChangedTriedProposedAndPublished_IsWhatAMemberSees()
    {
        var maker = await ColleagueAsync("season.one", "季一");
        await OpenAsync("/console/staff", "账号");
        var checker = await ColleagueAsync("season.two", "季二", "审核员");
        await ChangeSeatsAsync(maker);
        await OpenAsync("/console/seasons", "平安返厦");
        await LookAsync("seasons");
        await Page.GetByRole(AriaRole.Link, new() { Name = $"{today.Year} 年平安返厦" })
            .ClickAsync();
        await SaysAsync("已发布");
        await LookAsync("a season, published");
        await PressAsync("复制为新的一季");
        await ShowsAsync($"修改：{today.Year + 1} 年平安返厦");
        await ChangeAsync();
        await LookAsync("a season's form");
        await PressAsync("保存");
        await ShowsAsync(Name);
        var season = Page.Url;

        await PressAsync("提交发布");
        await PressAsync("提交");
        await SaysAsync("请先用上一季的申请试算");
        await PressAsync("试算");
        await SaysAsync("对应现在的规则");
        await LookAsync("a season, tried");
        await PressAsync("提交发布");
        await PressAsync("提交");
        await SaysAsync("要由另一位同事核对");

        await ChangeSeatsAsync(checker);
        await Page.GotoAsync(season);
        await ShowsAsync(Name);
        await LookAsync("a season, proposed");
        await PressAsync("发布");
        await LookAsync("asking before it is published");
        await PressAsync("确认发布");
        await SaysAsync("延长期限");
        await LookAsync("a season, to be lengthened");
        await RaiseAsync();

        await MoveAsync(Name, days: -365, ended: false);
        await MemberSeesAsync();
    }

    /// <summary>What cannot be is named, and what can is saved.</summary>
    private async Task ChangeAsync()
    {
        await Page.GetByLabel("名称", new() { Exact = true }).FillAsync(Name);
        await Page.GetByLabel("第 1 档金额").FillAsync("0");
        await PressAsync("保存");
        await SaysAsync("每档金额要大于 0");
        await Page.GetByLabel("第 1 档金额").FillAsync("88.5");
        await PressAsync("加一档");
        await Page.GetByLabel("第 9 档代码").FillAsync("out-6");
        await Page.GetByLabel("第 9 档名称").FillAsync("港澳台");
        await Page.GetByLabel("第 9 档金额").FillAsync("500");
        await Page.GetByLabel("第 9 档地区").FillAsync("台湾省、香港特别行政区");
        await Page.GetByLabel("预算（元）").FillAsync("3000000");
    }

    /// <summary>Never to less; to more with a reason.</summary>
    private async Task RaiseAsync()
    {
        await Page.GetByLabel("新的预算（元）").FillAsync("2999999");
        await PressAsync("提高");
        await SaysAsync("预算只能提高");
        await Page.GetByLabel("新的预算（元）").FillAsync("3500000.5");
        await PressAsync("提高");
        await SaysAsync("预算从 3,000,000 元 提高到 3,500,000.5 元");
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("原因").FillAsync("返厦人数比去年多");
        await LookAsync("asking before a budget is raised");
        await PressAsync("确认提高");
        await SaysAsync("现在的预算是 3,500,000.5 元");
        await SaysAsync("发布之后，期限或预算有调整");
    }

    /// <summary>Its time comes, or goes: nobody waits for a year.</summary>
    private static async Task MoveAsync(string name, int days, bool ended)
    {
        using var backstage = Stages.Gateway.Backstage();
        await backstage.AskAsync<UnionDbContext, int>(async db =>
        {
            var found = await db.Set<Season>().SingleOrDefaultAsync(one => one.Name == name);
            return found is null
                ? 0
                : await db.Set<Season>()
                    .Where(one => one.Id == found.Id)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(
                                one => one.ApplyFrom,
                                found.ApplyFrom.AddDays(days).AddHours(ended ? 0 : 1)
                            )
                            .SetProperty(
                                one => one.State,
                                ended ? SeasonState.Draft : SeasonState.Published
                            )
                    );
        });
    }

    private static async Task MemberSeesAsync()
    {
        await using var fan = await FanBrowser.OpenAsync("/m/cards/bind");
        await fan.Pages.BindAsync(await NewMember.AddAsync(952));
        await fan.Pages.ShowsAsync("绑定成功");
        await fan.GoAsync("/m/subsidies");
        var claim = new ClaimPages(fan.Pages.Body);
        await claim.FollowAsync("阅读并同意");
        await claim.Body.GetByRole(AriaRole.Button).First.ClickAsync();
        await claim.ShowsAsync(Name);
        await Assertions.Expect(claim.Body).ToContainTextAsync("您可以申请");
        await Assertions.Expect(claim.Body).ToContainTextAsync("香港特别行政区");
    }
}
