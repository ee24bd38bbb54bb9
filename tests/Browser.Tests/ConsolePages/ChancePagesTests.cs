using System.Text;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Draws;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>Tags, further chances, the screen of a place and signals of abuse, as staff meet them.</summary>
[NonParallelizable]
public class ChancePagesTests : ConsoleTest
{
    private OpenDraw? draw;

    [TearDown]
    public Task LeaveNoDrawAsync() => draw?.HideAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Tag_GivenByAList_IsACircleACampaignCanBeFor()
    {
        var member = await NewMember.AddAsync(1043);
        await ChangeSeatsAsync(await ColleagueAsync("chance.one", "签一"));
        await OpenAsync("/console/members/tags", "会员标签");
        await LookAsync("tags");
        await Page.GetByLabel("名称（2 到 20 个字）").FillAsync("先进班组");
        await PressAsync("新建");
        await ShowsAsync("标签：先进班组");
        var list =
            $"姓名,证件号码\n{member.Name},{member.IdNumber}\n张不存,99010219900101{12:D3}X\n";
        await Page.GetByLabel("名单文件")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "名单.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(list),
                }
            );
        await SaysAsync("新加 1 位");
        await SaysAsync("第 3 行：");
        await SaysAsync("灯塔公交公司工会");
        await LookAsync("a tag with a list");

        await OpenAsync("/console/campaigns", "活动抽奖");
        await PressAsync("新建即时抽奖");
        await ShowsAsync("修改：即时抽奖");
        await Page.GetByLabel("先进班组").CheckAsync();
        await FillNumberAsync("签到（次）", "1");
        await FillNumberAsync("到场（次）", "2");
        await Page.GetByLabel("到场的地点（每行一个）").FillAsync("工会大厦一楼\n职工之家");
        await Page.GetByLabel("主办单位").FillAsync("鹭湾市总工会");
        await LookAsync("a form with chances and circles");
        await PressAsync("保存");
        await ShowsAsync("即时抽奖");
        await SaysAsync("先进班组");
        await PressAsync("提交发布");
        await PressAsync("提交");
        await SaysAsync("奖品要有 1 到 20 种");
        await Page.GetByRole(AriaRole.Link, new() { Name = "修改" }).ClickAsync();
        await Assertions
            .Expect(Page.GetByLabel("到场的地点（每行一个）"))
            .ToHaveValueAsync("工会大厦一楼\n职工之家");
    }

    [Test]
    public async Task Campaign_ThatIsOpen_ShowsTheScreenOfAPlace_AndSignals()
    {
        draw = await OpenDraw.AddAsync(
            "到场抽奖",
            prizes: 1,
            new() { Gifts = [new("attendance", 2, ["工会大厦一楼"])] }
        );
        await ChangeSeatsAsync(await ColleagueAsync("chance.two", "签二"));
        await OpenAsync($"/console/campaigns/{draw.Id.Value}", "到场抽奖");
        await PressAsync("统计线索");
        await SaysAsync("同一工会在同一秒多人参加");
        await LookAsync("a draw with a place and signals");
        await Page.GetByRole(AriaRole.Link, new() { Name = "同一工会在同一秒多人参加" })
            .ClickAsync();
        await ShowsAsync("同一工会在同一秒多人参加");
        await SaysAsync("没有您能看到的会员");
        await LookAsync("a signal that found nothing");

        await OpenAsync($"/console/campaigns/{draw.Id.Value}", "到场抽奖");
        await Page.GetByRole(AriaRole.Link, new() { Name = "工会大厦一楼" }).ClickAsync();
        await ShowsAsync("到场：工会大厦一楼");
        await Assertions.Expect(Page.GetByAltText("到场二维码")).ToBeVisibleAsync();
        await LookAsync("the screen of a place");
    }

    private async Task FillNumberAsync(string label, string number)
    {
        await Page.GetByLabel(label).FillAsync(number);
        await Page.Keyboard.PressAsync("Tab");
    }
}
