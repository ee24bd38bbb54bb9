using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Claims;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>Signing in and being there, on the smallest phone: each a chance more, once.</summary>
[NonParallelizable]
public sealed class ChanceTests() : PhoneTest(360, 740)
{
    private static readonly ChanceRules Rules = new()
    {
        Gifts = [new("sign-in", 1, []), new("attendance", 2, ["工会大厦一楼"])],
        MostPerMember = 5,
    };

    private readonly List<OpenDraw> draws = [];

    [TearDown]
    public async Task LeaveNoDrawAsync()
    {
        foreach (var draw in draws)
        {
            await draw.HideAsync();
        }
        draws.Clear();
    }

    [Test]
    public async Task Pages_SigningInAndBeingThere_GiveChancesOnce()
    {
        var check = new MemberPageCheck(Page, false);
        var wheel = await OpenDraw.AddWheelAsync(
            "签到转盘",
            new("晴雨两用伞", 5, 60_00, PrizeDelivery.ByPost),
            gifts: Rules
        );
        draws.Add(wheel);
        await OpenAsNewFanAsync("/m/cards/bind");
        var binding = new BindPages(Page.Locator("body"));
        await binding.BindAsync(await NewMember.AddAsync(1041));
        await binding.ShowsAsync("绑定成功");

        await GoAsync($"/m/draws/{wheel.Id.Value}");
        await SaysAsync("还有 1 次机会");
        await check.LookAsync("签到转盘");
        await PressAsync("今天签到");
        await SaysAsync("签到成功，得到 1 次机会");
        await check.LookAsync("签到");
        await GoAsync($"/m/draws/{wheel.Id.Value}");
        await SaysAsync("今天已签到");
        await SaysAsync("还有 2 次机会");

        await GoAsync(await PlaceAsync(wheel, DateTimeOffset.UtcNow.AddMinutes(-3)));
        await SaysAsync("这个二维码已经更换");
        await GoAsync(await PlaceAsync(wheel, DateTimeOffset.UtcNow));
        await check.LookAsync("到场登记");
        await PressAsync("我到了");
        await SaysAsync("已登记到场，得到 2 次机会，一共另得 3 次");
        await GoAsync(await PlaceAsync(wheel, DateTimeOffset.UtcNow));
        await PressAsync("我到了");
        await SaysAsync("这个地点已经登记过了");

        await GoAsync($"/m/draws/{wheel.Id.Value}");
        await SaysAsync("还有 4 次机会");
        await SaysAsync("到场（工会大厦一楼），得 2 次");
        await check.LookAsync("签到转盘");
        await PressAsync(new Regex("转一次"));
        await SaysAsync("恭喜，您中了");
        Assert.That(check.Wrong, Is.Empty);
    }

    [Test]
    public async Task Place_ScannedBeforeACardIsBound_SaysWhatToDo_AndLeadsToBinding()
    {
        var wheel = await OpenDraw.AddWheelAsync(
            "到场转盘",
            new("晴雨两用伞", 5, 60_00, PrizeDelivery.ByPost),
            gifts: Rules
        );
        draws.Add(wheel);
        await OpenAsNewFanAsync(await PlaceAsync(wheel, DateTimeOffset.UtcNow));

        await PressAsync("我到了");
        await SaysAsync("请先绑定会员服务卡，绑好后请再扫一次现场的码");
        await Page.GetByRole(AriaRole.Link, new() { Name = "去绑卡" }).ClickAsync();

        await SaysAsync("绑定工会会员服务卡");
    }

    [Test]
    public async Task SignIn_InChat_IsAFurtherEntryOfADraw()
    {
        var draw = await OpenDraw.AddAsync("签到抽奖", prizes: 1, Rules);
        draws.Add(draw);
        await using var fan = await FanBrowser.OpenAsync();
        await ClaimScene.BindAsync(fan.Phone, 1042);

        await fan.Phone.SayAsync("签到");
        await Assertions
            .Expect(fan.Phone.LastAnswer)
            .ToContainTextAsync("【签到抽奖】签到成功，得到 1 次机会");
        await fan.Phone.SayAsync("打卡");
        await Assertions.Expect(fan.Phone.LastAnswer).ToContainTextAsync("今天已经签到过了");
        await fan.Phone.OpenWebAsync($"/m/draws/{draw.Id.Value}");

        await Assertions
            .Expect(fan.Phone.Web.Body)
            .ToContainTextAsync(new Regex("我的编号\\s*\\S+-1\\s*另外的编号\\s*\\S+-2"));
    }

    private static async Task<string> PlaceAsync(OpenDraw draw, DateTimeOffset at)
    {
        using var backstage = Stages.Gateway.Backstage();
        var code = await backstage.AskAsync<AttendanceCodes, string>(codes =>
            Task.FromResult(codes.Of(draw.Id, 0, at))
        );
        return $"/m/chances/{draw.Id.Value}/here/0/{code}";
    }

    private async Task GoAsync(string path) =>
        await Page.GotoAsync($"{Stages.Gateway.Address}{path}");

    private Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private Task PressAsync(Regex button) =>
        Page.GetByRole(AriaRole.Button, new() { NameRegex = button }).ClickAsync();

    private Task SaysAsync(string text) =>
        Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);
}
