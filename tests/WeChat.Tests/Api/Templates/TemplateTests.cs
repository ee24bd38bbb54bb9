using WeChat.Api.Templates;
using WeChat.Events.Jobs;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Templates;

public class TemplateTests
{
    private static readonly TemplateMessage Review = new()
    {
        TemplateId = "simulated-review-message",
        Data = new Dictionary<string, string>
        {
            ["thing1"] = "平安返厦补贴",
            ["phrase2"] = "审核通过",
            ["time3"] = "2026年2月1日 09:30",
            ["thing4"] = "请留意到账短信，如有疑问请到网点或拨打热线咨询",
            ["name5"] = "林小雨",
        },
        Url = "https://union.example/m/claims",
    };

    [Test]
    public async Task Send_ToAFollower_IsShownCutToFitAndReported()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();

        var id = await weChat.OfficialAccount.Templates.SendAsync(fan, Review);

        var chat = (await weChat.SeeAsync($"fans/{fan}/chat")).ToString();
        Assert.That(chat, Does.Contain("请留意到账短信，如有疑问请到网点或拨打…"));
        var report = (await weChat.HeardAsync<TemplateSendJobFinishEvent>()).Single();
        Assert.That(report.MsgId, Is.EqualTo($"{id}"));
        Assert.That(report.Status, Is.EqualTo("success"));
    }

    [Test]
    public async Task Send_SameClientMessageId_IsSentOnce()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var message = Review with { ClientMessageId = "notice-7" };

        var first = await weChat.OfficialAccount.Templates.SendAsync(fan, message);
        var again = await weChat.OfficialAccount.Templates.SendAsync(fan, message);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(await weChat.HeardAsync<TemplateSendJobFinishEvent>(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Send_ToAFanWhoRefusesMessages_IsReportedAsBlocked()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        await weChat.ControlAsync($"fans/{fan}/refuse-messages", new { on = true });

        await weChat.OfficialAccount.Templates.SendAsync(fan, Review);

        var report = (await weChat.HeardAsync<TemplateSendJobFinishEvent>()).Single();
        Assert.That(report.Status, Does.StartWith("failed").And.Contain("user block"));
    }

    [Test]
    public async Task Send_UnknownTemplateOrUnfollowed_IsRefusedWithWeChatsCodes()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var templates = weChat.OfficialAccount.Templates;

        await Assert.ThatAsync(
            () => templates.SendAsync(fan, Review with { TemplateId = "no-such" }),
            Refused.With(40037)
        );
        await Assert.ThatAsync(() => templates.SendAsync("oNobody", Review), Refused.With(40003));
        var missing = new Dictionary<string, string> { ["thing1"] = "补贴" };
        await Assert.ThatAsync(
            () => templates.SendAsync(fan, Review with { Data = missing }),
            Refused.With(47003)
        );
        await weChat.ControlAsync($"fans/{fan}/unfollow", new { });
        await Assert.ThatAsync(() => templates.SendAsync(fan, Review), Refused.With(43004));
    }

    [TestCase("first")]
    [TestCase("remark")]
    public async Task Send_FieldThatWeChatNoLongerShows_IsRefusedBeforeSending(string key)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var data = new Dictionary<string, string>(Review.Data) { [key] = "您好" };

        await Assert.ThatAsync(
            () => weChat.OfficialAccount.Templates.SendAsync("oFan", Review with { Data = data }),
            Throws.TypeOf<TemplateFieldException>()
        );
    }

    [Test]
    public async Task Send_ClientMessageIdOf33_IsRefusedBeforeSending()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var message = Review with { ClientMessageId = new string('a', 33) };

        await Assert.ThatAsync(
            () => weChat.OfficialAccount.Templates.SendAsync("oFan", message),
            Throws.ArgumentException
        );
    }

    [Test]
    public async Task Templates_AddedListedDeleted_AreTheAccounts()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var templates = weChat.OfficialAccount.Templates;

        var id = await templates.AddAsync("101", ["审核时间", "申请项目"]);
        var added = (await templates.ListAsync()).Single(template => template.TemplateId == id);
        await templates.DeleteAsync(id);

        Assert.That(added.Fields, Is.EqualTo((string[])["time3", "thing1"]));
        Assert.That(
            (await templates.ListAsync()).Select(template => template.TemplateId),
            Has.None.EqualTo(id)
        );
    }

    [Test]
    public async Task Industries_Set_AreReadBack()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var templates = weChat.OfficialAccount.Templates;

        await templates.SetIndustriesAsync(16, 41);

        var industries = await templates.GetIndustriesAsync();
        Assert.That(industries.Primary!.FirstClass, Is.EqualTo("政府与公共事业"));
        Assert.That(industries.Secondary!.SecondClass, Is.EqualTo("其它"));
    }

    [TestCase("{{thing1.DATA}}\n时间:{ {time2.DATA} }{{ thing1.DATA }}", "thing1,time2")]
    [TestCase("{{first.DATA}}\n结果:{{keyword1.DATA}}\n{{remark.DATA}}", "keyword1")]
    [TestCase(null, "")]
    public void Fields_OfAContent_AreItsKeysInOrder(string? content, string keys)
    {
        var template = new PrivateTemplate { TemplateId = "t", Content = content };

        Assert.That(string.Join(',', template.Fields), Is.EqualTo(keys));
    }
}
