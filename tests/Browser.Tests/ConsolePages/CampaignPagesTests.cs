using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>A draw from a blank form to what members read, by two colleagues and without code.</summary>
[NonParallelizable]
public class CampaignPagesTests : ConsoleTest
{
    private const string Title = "明年开门红抽奖";

    /// <summary>Members of other tests shall not meet it.</summary>
    [TearDown]
    public async Task BackToADraftAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        await backstage.AskAsync<UnionDbContext, int>(db =>
            db.Set<Campaign>()
                .Where(one => one.Title == Title)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CampaignState.Draft))
        );
    }

    [Test]
    public async Task Draw_MadeChangedProposedAndPublished_IsShownAsMembersReadIt()
    {
        var maker = await ColleagueAsync("campaign.one", "活一");
        await OpenAsync("/console/staff", "账号");
        var checker = await ColleagueAsync("campaign.two", "活二", "审核员");
        await ChangeSeatsAsync(maker);
        await OpenAsync("/console/campaigns", "活动抽奖");
        await LookAsync("campaigns");
        await PressAsync("新建定时抽奖");
        await ShowsAsync("修改：定时抽奖");
        await FillAsync();
        await LookAsync("a draw's form");
        await PressAsync("保存");
        await ShowsAsync(Title);
        await SaysAsync("共 1,200 元");
        await SaysAsync("每位会员可参加一次");
        await LookAsync("a draw, draft");
        var draw = Page.Url;
        await PressAsync("提交发布");
        await PressAsync("提交");
        await SaysAsync("要由另一位没有写过它的同事");

        await ChangeSeatsAsync(checker);
        await Page.GotoAsync(draw);
        await ShowsAsync(Title);
        await LookAsync("a draw, proposed");
        await PressAsync("发布");
        await LookAsync("asking before a draw is published");
        await PressAsync("确认发布");
        await SaysAsync("密钥承诺值");
        await Assertions
            .Expect(Page.Locator("dd", new() { HasTextRegex = new("^\\s*0 个编号\\s*$") }))
            .ToHaveCountAsync(1);
        await LookAsync("a draw, published");

        await ChangeSeatsAsync(maker);
        await Page.GotoAsync(draw);
        await PauseAsync();
        await OpenAsync("/console/campaigns", "活动抽奖");
        await SaysAsync("已发布，暂停参加");
        await LookAsync("campaigns, one paused");
    }

    [Test]
    public async Task InstantWin_ReleasesSpreadOverItsDays_CanBeProposed()
    {
        await ChangeSeatsAsync(await ColleagueAsync("campaign.three", "活三"));
        await OpenAsync("/console/campaigns", "活动抽奖");
        await PressAsync("新建即时抽奖");
        await ShowsAsync("修改：即时抽奖");
        await FillCommonAsync();
        await PressAsync("加一批");
        await Page.GetByLabel("第 1 批空白券").FillAsync("700");
        await PressAsync("按天平均投放");
        await Assertions.Expect(Page.GetByLabel("第 7 批空白券")).ToHaveValueAsync("100");
        await Assertions.Expect(Page.GetByLabel("第 7 批保温杯")).ToHaveValueAsync("3");
        await LookAsync("an instant win's form");
        await PressAsync("保存");
        await ShowsAsync(Title);
        await SaysAsync("共 720 张奖券，其中有奖 20 张，分 7 批投放");
        await PressAsync("提交发布");
        await PressAsync("提交");
        await SaysAsync("要由另一位没有写过它的同事");
    }

    /// <summary>What cannot be is named, and what can is saved.</summary>
    private async Task FillAsync()
    {
        await FillCommonAsync();
        await Page.GetByLabel("第 1 种奖品数量").FillAsync("");
        await PressAsync("保存");
        await SaysAsync("每种写明名称、数量和价值");
        await Page.GetByLabel("第 1 种奖品数量").FillAsync("20");
        await ChooseUnionAsync("加上一个工会", "望海区总工会");
        await PressAsync("加入范围");
        await SaysAsync("望海区总工会");
        foreach (var name in (string[])["公共随机数", "备用随机数"])
        {
            await Page.GetByLabel($"{name}来源").SelectOptionAsync("drand-quicknet");
            await Assertions
                .Expect(Page.GetByLabel($"{name}轮次"))
                .ToHaveValueAsync(new Regex("^[1-9][0-9]+$"));
        }
    }

    private async Task FillCommonAsync()
    {
        await Page.GetByLabel("名称（2 到 40 个字）").FillAsync(Title);
        await Page.GetByLabel("活动介绍").FillAsync("感谢一年来的关注。");
        await PressAsync("加一种奖品");
        await Page.GetByLabel("第 1 种奖品名称").FillAsync("保温杯");
        await Page.GetByLabel("第 1 种奖品数量").FillAsync("20");
        await Page.GetByLabel("第 1 种奖品价值").FillAsync("60");
        await Page.GetByLabel("第 1 种奖品领取地点").FillAsync("工会大厦一楼，工作日");
        await Page.GetByLabel("主办单位").FillAsync("鹭湾市总工会");
        await Page.GetByLabel("咨询方式").FillAsync("0599-1234567");
    }

    private async Task PauseAsync()
    {
        await PressAsync("暂停参加");
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("原因").FillAsync("奖品还没有到齐");
        await LookAsync("asking before a draw is paused");
        await PressAsync("暂停");
        await SaysAsync("已发布，暂停参加");
    }
}
