using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Draws;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>A draw tried out, and made to come again each month.</summary>
[NonParallelizable]
public class CampaignSeriesTests : ConsoleTest
{
    private const string Title = "月月都有的抽奖";
    private OpenDraw? draw;

    [TearDown]
    public Task HideAsync() => draw?.HideAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Draw_Tried_ShowsSumsAlone()
    {
        draw = await OpenDraw.AddAsync("试一试的抽奖", prizes: 3);
        await ChangeSeatsAsync(await ColleagueAsync("campaign.five", "活五"));
        await OpenAsync($"/console/campaigns/{draw.Id.Value}", "试一试的抽奖");
        await Page.GetByLabel("试抽人数").FillAsync("0");
        await PressAsync("开始试抽");
        await SaysAsync("试抽人数填 1 到 100 万");
        await Page.GetByLabel("试抽人数").FillAsync("50");
        await PressAsync("开始试抽");
        await SaysAsync("试抽：参加人数");
        await SaysAsync("试抽：中奖者所在的工会");
        await SaysAsync("试抽结果与正式抽奖无关");
        await LookAsync("a draw tried out");
    }

    [Test]
    public async Task Wheel_TriedAtAPeak_TellsWhenCardsAreGone()
    {
        draw = await OpenDraw.AddWheelAsync(
            "试一试的转盘",
            new("话费", 50, 10_00, Domain.Campaigns.Contracts.PrizeDelivery.CardCredit)
        );
        await ChangeSeatsAsync(await ColleagueAsync("campaign.six", "活六"));
        await OpenAsync($"/console/campaigns/{draw.Id.Value}", "试一试的转盘");
        await Page.GetByLabel("试抽人数").FillAsync("1000");
        await Page.GetByLabel("会员怎么来").SelectOptionAsync("peaked");
        await PressAsync("开始试抽");
        await SaysAsync("试抽：各批奖券");
        await SaysAsync("50 份全部抽出");
        await Assertions
            .Expect(Page.Locator("dd", new() { HasTextRegex = new("^\\s*扎堆\\s*$") }))
            .ToHaveCountAsync(1);
        await LookAsync("an instant win tried out");
    }

    [Test]
    public async Task Draw_MadeMonthly_ItsDraftWaitsForTheIssue()
    {
        draw = await OpenDraw.AddAsync(Title, prizes: 3);
        await ChangeSeatsAsync(await ColleagueAsync("campaign.seven", "活七"));
        await OpenAsync($"/console/campaigns/{draw.Id.Value}", Title);
        await Page.GetByRole(AriaRole.Link, new() { Name = "设为每月活动" }).ClickAsync();
        await ShowsAsync("每月活动");
        await SaysAsync($"设为每月活动：{Title}");
        await Page.GetByLabel("每月几号").FillAsync("31");
        await Page.GetByLabel("提前几天").FillAsync("27");
        await Page.GetByLabel("提醒谁").FillAsync("nobody.here");
        await PressAsync("保存");
        await SaysAsync("没有找到这个用户名");
        await LookAsync("making a draw monthly");
        await Page.GetByLabel("提醒谁").FillAsync("campaign.seven");
        await PressAsync("保存");
        await SaysAsync("每月 31 日 9:00 开始，共 3 天，提前 27 天生成草稿");
        await SaysAsync("活七");
        await LookAsync("monthly campaigns");

        await RepeatAsync();
        await OpenAsync("/console", "工作台");
        await SaysAsync("1 件待处理");
        await OpenAsync("/console/campaigns/series", "每月活动");
        await Page.GetByRole(AriaRole.Link, new() { Name = "：草稿" }).ClickAsync();
        await ShowsAsync(Title);
        await PressAsync("提交发布");
        await PressAsync("提交");
        await SaysAsync("请写明公共随机数的来源和期号");

        await OpenAsync("/console/campaigns/series", "每月活动");
        await PressAsync($"停止 {Title}");
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("原因").FillAsync("明年另行安排");
        await PressAsync("停止");
        await SaysAsync("已停止");
        await LookAsync("monthly campaigns, one stopped");
    }

    /// <summary>The gateway's job, once the draft is due: the coming month's, whatever day it is.</summary>
    private async Task RepeatAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        var id = await backstage.AskAsync<UnionDbContext, CampaignSeriesId>(db =>
            db.Set<CampaignSeries>()
                .Where(one => one.TemplateId == draw!.Id)
                .Select(one => one.Id)
                .SingleAsync()
        );
        var now = DateTimeOffset.UtcNow;
        var due = new SeriesPlan(31, 9, 72, 27).NextAfter(now).DueAt;
        var made = await backstage.AskAsync<RepeatCampaign, Outcome<CampaignId?>>(repeat =>
            repeat.ExecuteAsync(id, due > now ? due : now, default)
        );
        Assert.That(made.Value, Is.Not.Null);
    }
}
