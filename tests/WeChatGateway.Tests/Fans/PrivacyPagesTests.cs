using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Gateway.Consents.Contracts;
using WeChatUnion.Gateway.Tests.Members;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.Fans;

public sealed class PrivacyPagesTests
{
    private MemberSite site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => site = await MemberSite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await site.DisposeAsync();

    [Test]
    public async Task Privacy_OfABoundMember_ShowsEachRoomsDataMasked()
    {
        var person = DemoRegister.Examples[0];
        using var ann = await BoundAsync("privacy-ann", person);
        await ann.OpenAsync("/m/cards");
        Assert.That(ann.Html, Does.Contain("href=\"/m/privacy\""));

        await ann.OpenAsync("/m/privacy");

        foreach (
            var title in (string[])
                ["微信身份", "聊天记录", "消息提醒", "会员登记", "工会会员服务卡", "绑定时的同意"]
        )
        {
            Assert.That(ann.Html, Does.Contain($"<h2>{title}</h2>"));
        }
        Assert.That(ann.Html, Does.Contain($"姓名 {person.Name[0]}*"));
        Assert.That(ann.Html, Does.Contain("等待发送的消息 1 条").And.Contain("加密保存 7 天"));
        AssertMasked(ann.Html, person);
    }

    [Test]
    public async Task Export_OfABoundMember_IsAFileNobodyKeepsAndALineOfTheTrail()
    {
        var person = DemoRegister.Examples[1];
        using var ben = await BoundAsync("privacy-ben", person);
        var before = await LinesAsync("fans.own-data-exported");

        await ben.OpenAsync("/m/privacy/export");

        var content = ben.Last.Content.Headers;
        Assert.That(content.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
        Assert.That(content.ContentType?.MediaType, Is.EqualTo("application/json"));
        Assert.That(ben.Last.Headers.CacheControl?.NoStore, Is.True);
        var file = await ben.Last.Content.ReadAsStringAsync();
        var titles = JsonDocument
            .Parse(file)
            .RootElement.GetProperty("sections")
            .EnumerateArray()
            .Select(section => section.GetProperty("title").GetString());
        Assert.That(titles, Does.Contain("会员登记"));
        AssertMasked(file, person);
        Assert.That(await LinesAsync("fans.own-data-exported"), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task Agreement_GivenAndWithdrawnOnPages_LeadsBackAndStopsStanding()
    {
        using var carl = site.BrowserOf("privacy-carl");
        await carl.OpenAsync(ConsentLinks.ToAgree(AgreementKind.BankAccount, "/m/privacy?a=1"));
        Assert.That(carl.Html, Does.Contain("银行账户属于敏感个人信息"));

        await carl.SendAsync(
            "/m/privacy/agree",
            ("kind", "bank-account"),
            ("version", new AgreementRules().BankAccount.Version),
            ("from", "/m/privacy?a=1")
        );
        Assert.That(carl.At, Is.EqualTo("/m/privacy?a=1"));
        Assert.That(carl.Html, Does.Contain("撤回对银行账户的同意"));

        await carl.SendAsync("/m/privacy/withdraw", ("kind", "bank-account"));
        Assert.That(carl.At, Is.EqualTo("/m/privacy"));
        Assert.That(carl.Html, Does.Not.Contain("撤回对银行账户的同意").And.Contain("撤回</li>"));
    }

    [TestCase("bank-account", "1999-01", "说明更新了")]
    [TestCase("anything", "2026-11", "没有这一项同意")]
    public async Task Agreement_WithAForgedForm_IsRefused(string kind, string version, string says)
    {
        using var dora = site.BrowserOf("privacy-dora");
        await dora.OpenAsync("/m/privacy/agree?kind=bank-account&from=https%3A%2F%2Fevil.test");
        Assert.That(dora.Html, Does.Not.Contain("//evil.test"));

        await dora.SendAsync(
            "/m/privacy/agree",
            ("kind", kind),
            ("version", version),
            ("from", "//evil.test/m/")
        );

        Assert.That(dora.At, Is.EqualTo("/m/privacy/agree"));
        Assert.That(dora.Html, Does.Contain(says).And.Not.Contain("//evil.test"));
    }

    [Test]
    public async Task Erase_Confirmed_SaysWhatStaysAndEndsTheSession()
    {
        var person = DemoRegister.Examples[2];
        using var emma = await BoundAsync("privacy-emma", person);
        await emma.OpenAsync("/m/privacy/erase");
        Assert.That(emma.Html, Does.Contain("会删除").And.Contain("依法保留"));
        Assert.That(emma.Html, Does.Contain("会员登记和工会卡"));

        await emma.SendAsync("/m/privacy/erase");

        Assert.That(emma.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(emma.Html, Does.Contain("已删除").And.Contain("登录已结束"));
        Assert.That(emma.Cookies[^1], Does.Contain("expires=Thu, 01 Jan 1970"));
        var visited = emma.Visited.Count;
        await emma.OpenAsync("/m/cards");
        Assert.That(emma.At, Is.EqualTo("/m/cards/bind"), "somebody new");
        Assert.That(
            emma.Visited.Skip(visited),
            Has.Some.StartsWith("/m/sign-in/callback"),
            "signed in anew"
        );
        Assert.That(await LinesAsync("fans.erased-on-request"), Is.EqualTo(1));
    }

    [Test]
    public async Task Standing_OfAListedMember_IsShownAndAppealedAgainstOnce()
    {
        var person = DemoRegister.Examples[7];
        using var fay = await BoundAsync("standing-fay", person);
        await fay.OpenAsync("/m/standing");
        Assert.That(fay.Html, Does.Contain("现在没有对您的限制"));
        var entry = await site.Services.ListAsync(person);
        await fay.OpenAsync("/m/cards");
        Assert.That(fay.Html, Does.Contain("不能申请补贴").And.Contain("href=\"/m/standing\""));

        await fay.OpenAsync("/m/standing");
        Assert.That(fay.Html, Does.Contain("提交虚假材料").And.Contain("我要申诉"));
        Assert.That(fay.Html, Does.Not.Contain("客运站"), "what it rests on");
        var form = $"/m/standing/appeal?entry={entry.Value}";
        await fay.OpenAsync(form);
        await AppealAsync(fay, entry, "太短");
        Assert.That(fay.At, Is.EqualTo("/m/standing/appeal"));
        Assert.That(fay.Html, Does.Contain("5 到 500 字").And.Contain(">太短</textarea>"));
        await AppealAsync(fay, entry, new string('长', 501));
        Assert.That(fay.Html, Does.Contain("role=\"alert\""));
        await AppealAsync(fay, entry, "<script>票是真的，请复核</script>");
        Assert.That(fay.At, Is.EqualTo("/m/standing"));
        Assert.That(fay.Html, Does.Contain("已申诉").And.Not.Contain("我要申诉"));

        await fay.OpenAsync(form);
        Assert.That(fay.At, Is.EqualTo("/m/standing"), "nothing left to write");
        await AppealAsync(fay, entry, "<script>票是真的，请复核</script>");
        Assert.That(fay.At, Is.EqualTo("/m/standing"), "the same tap twice");
        await AppealAsync(fay, entry, "再说一次，票是真的");
        Assert.That(fay.Html, Does.Contain("每条只能申诉一次"));

        await site.Services.RefuseAppealAsync(entry);
        await fay.OpenAsync("/m/standing");
        Assert.That(fay.Html, Does.Contain("维持原决定").And.Not.Contain("内部备注"));
        await fay.OpenAsync("/m/privacy");
        Assert.That(fay.Html, Does.Contain("<h2>限制记录</h2>"));
        await fay.OpenAsync("/m/privacy/erase");
        Assert.That(fay.Html, Does.Contain("限制记录和您的申诉"));
    }

    [TestCase("")]
    [TestCase("7")]
    [TestCase("00000000-0000-0000-0000-000000000000")]
    [TestCase("somebody's")]
    public async Task Standing_EntryThatIsNotOnesOwn_IsNotThere(string entry)
    {
        if (entry == "somebody's")
        {
            entry = (await site.Services.ListAsync(DemoRegister.Examples[4])).Value.ToString();
        }
        using var gus = site.BrowserOf("standing-gus");

        await gus.OpenAsync($"/m/standing/appeal?entry={entry}");
        Assert.That(gus.Last.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        await gus.OpenAsync("/m/standing");
        Assert.That(gus.Html, Does.Contain("现在没有对您的限制"));
        await gus.SendAsync("/m/standing/appeal", ("entry", entry), ("text", "票是真的，请复核"));
        Assert.That(gus.Last.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static Task AppealAsync(MemberBrowser browser, ListingId entry, string text) =>
        browser.SendAsync("/m/standing/appeal", ("entry", entry.Value.ToString()), ("text", text));

    private static void AssertMasked(string shown, DemoPerson person)
    {
        foreach (
            var secret in (string[])[person.Name, person.Phone, person.IdNumber, .. person.Cards]
        )
        {
            Assert.That(shown.Contains(secret, StringComparison.Ordinal), Is.False);
        }
    }

    private async Task<MemberBrowser> BoundAsync(string fan, DemoPerson person)
    {
        var browser = site.BrowserOf(fan);
        await browser.OpenAsync("/m/cards/bind");
        await browser.SendAsync("/m/cards/bind", ("phone", person.Phone), ("agreed", "yes"));
        await browser.SendAsync("/m/cards/bind/verify", ("id-tail", person.IdLast4));
        await browser.SendAsync("/m/cards/bind/confirm");
        Assert.That(browser.At, Is.EqualTo("/m/cards/bind/done"));
        return browser;
    }

    private async Task<int> LinesAsync(string act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        return await db.Set<AuditRow>().CountAsync(row => row.Act == act);
    }
}
