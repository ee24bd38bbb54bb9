using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Tests.Cards;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Memberships;

/// <summary>入会 and 转会 on pages, as a phone sees them.</summary>
public sealed class JoinPagesTests
{
    private readonly StageSms sms = new();
    private MemberSite site = null!;
    private UnionOrganization unit = null!;
    private string code = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await MemberSite.StartAsync(builder =>
            builder.ConfigureTestServices(services => services.AddSingleton<ISmsSender>(sms))
        );
        unit = await site.Services.UnionAsync(UnionLevel.Enterprise);
        code = await site.Services.PosterAsync(unit);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await site.DisposeAsync();

    [Test]
    public async Task Join_FromThePoster_IsThreePagesToTheReceipt()
    {
        var person = PosterSteps.Stranger();
        using var ann = await AgreedAsync("join-ann", $"/m/join/{code}");
        Assert.That(ann.At, Is.EqualTo($"/m/join/{code}"));
        Assert.That(ann.Html, Does.Contain(unit.Name));

        await FillAsync(ann, person);
        Assert.That(ann.At, Is.EqualTo("/m/join/confirm"));
        Assert.That(ann.Html, Does.Contain(person.Name).And.Not.Contain(person.IdNumber));
        Assert.That(ann.Html, Does.Not.Contain(person.Phone).And.Not.Contain("提交申请"));
        await ann.OpenAsync("/m/join");
        Assert.That(ann.Html, Does.Contain("不改就不用填").And.Not.Contain(person.IdNumber));
        await ann.SendAsync("/m/join", ("name", person.Name));
        Assert.That(ann.At, Is.EqualTo("/m/join/confirm"), "nothing has to be typed twice");
        await ann.SendAsync("/m/join/confirm/code");
        await site.Services.SendCodesAsync();
        Assert.That(ann.Html, Does.Contain("短信验证码").And.Contain("提交申请"));
        await ann.SendAsync("/m/join/confirm", ("code", Other(person)), ("signed", "yes"));
        Assert.That(ann.Html, Does.Contain("验证码不对"));
        using var again = site.BrowserOf("join-ann");
        await again.OpenAsync("/m/join/confirm?sent=true");
        var signed = new[] { ("code", sms.CodeAt(person.Phone)!), ("signed", "yes") };
        await ann.SendAsync("/m/join/confirm", signed);
        await again.SendAsync("/m/join/confirm", signed);

        Assert.That(ann.At, Does.StartWith("/m/cases/"));
        Assert.That(again.At, Is.EqualTo(ann.At), "pressed twice it is the same receipt");
        Assert.That(ann.Html, Does.Contain("申请已收到").And.Not.Contain(person.IdNumber));
        await ann.OpenAsync("/m/join");
        Assert.That(ann.At, Is.EqualTo("/m/cases"), "one application at a time");
    }

    [Test]
    public async Task Join_WithoutAPoster_BeginsWithTheSearchOfAStreet()
    {
        var street = await site.Services.UnionAsync(UnionLevel.Street);
        using var ben = await AgreedAsync("join-ben", "/m/join");
        await ben.OpenAsync($"/m/join?q={Uri.EscapeDataString(street.Name[..2])}");
        Assert.That(ben.Html, Does.Contain($"/m/join/street/{street.Id.Value}"));
        Assert.That(ben.Html, Does.Not.Contain(unit.Name), "units have posters");

        await ben.OpenAsync($"/m/join/street/{street.Id.Value}");

        Assert.That(ben.Html, Does.Contain(street.Name).And.Contain("name=\"document\""));
    }

    [Test]
    public async Task Join_WrongDocument_SaysSoAndKeepsTheRest()
    {
        var person = PosterSteps.Stranger() with { IdNumber = "990103199604010000" };
        using var cara = await AgreedAsync("join-cara", $"/m/join/{code}");

        await FillAsync(cara, person);

        Assert.That(cara.Html, Does.Contain("身份证号应为 18 位").And.Contain(person.Phone));
    }

    [Test]
    public async Task Join_AsAMember_IsToldToBindHisCard()
    {
        var person = DemoRegister.Examples[2];
        using var dan = await AgreedAsync("join-dan", $"/m/join/{code}");

        await FillAsync(dan, person);

        Assert.That(dan.Html, Does.Contain("您已是会员").And.Contain("href=\"/m/cards/bind\""));
    }

    [Test]
    public async Task Join_UnknownPoster_SaysWhereToGetANewOne()
    {
        using var eve = await AgreedAsync("join-eve", "/m/join/000000000000");

        Assert.That(eve.Html, Does.Contain("二维码已失效"));
    }

    [Test]
    public async Task Transfer_ByName_IsThreePagesToTheReceipt()
    {
        var person = DemoRegister.Examples[3];
        var to = await site.Services.UnionAsync(
            UnionLevel.Enterprise,
            await site.Services.UnionOfAsync(person)
        );
        using var fay = await BoundAsync("move-fay", person);

        await fay.OpenAsync($"/m/transfer?q={Uri.EscapeDataString(to.Name)}");
        Assert.That(fay.Html, Does.Contain($"value=\"{to.Id.Value}\""));
        await fay.SendAsync("/m/transfer", ("to", $"{to.Id.Value}"));
        Assert.That(fay.At, Is.EqualTo("/m/transfer/confirm"));
        Assert.That(fay.Html, Does.Contain(to.Name).And.Contain("10 天"));
        using var again = site.BrowserOf("move-fay");
        await again.OpenAsync("/m/transfer/confirm");
        await fay.SendAsync("/m/transfer/confirm", ("signed", "yes"));
        await again.SendAsync("/m/transfer/confirm", ("signed", "yes"));

        Assert.That(fay.At, Does.StartWith("/m/cases/"));
        Assert.That(fay.Html, Does.Contain("会员转会").And.Contain(to.Name));
        Assert.That(again.At, Is.EqualTo(fay.At), "pressed twice it is the same receipt");
    }

    [Test]
    public async Task Transfer_FromAPosterScannedByAMember_IsOffered()
    {
        var person = DemoRegister.Examples[7];
        var to = await site.Services.UnionAsync(
            UnionLevel.Enterprise,
            await site.Services.UnionOfAsync(person)
        );
        var poster = to.Id == unit.Id ? code : await site.Services.PosterAsync(to);
        using var gus = await BoundAsync("move-gus", person);

        await gus.OpenAsync($"/m/join/{poster}");
        Assert.That(gus.Html, Does.Contain($"href=\"/m/transfer?code={poster}\""));
        await gus.OpenAsync($"/m/transfer?code={poster}");

        Assert.That(gus.Html, Does.Contain($"转到 {to.Name}"));
    }

    [Test]
    public async Task Transfer_WithoutACard_LeadsToBinding()
    {
        using var hal = site.BrowserOf("move-hal");

        await hal.OpenAsync("/m/transfer");

        Assert.That(hal.Html, Does.Contain("href=\"/m/cards/bind\""));
    }

    private async Task<MemberBrowser> AgreedAsync(string fan, string path)
    {
        var browser = site.BrowserOf(fan);
        await browser.OpenAsync(path);
        if (browser.At.StartsWith("/m/privacy/agree", StringComparison.Ordinal))
        {
            Assert.That(browser.Html, Does.Contain("证件号码属于敏感个人信息"));
            await browser.SendAsync(
                "/m/privacy/agree",
                ("kind", "membership"),
                ("version", "2026-11"),
                ("from", path)
            );
        }
        return browser;
    }

    private Task FillAsync(MemberBrowser browser, DemoPerson person) =>
        browser.SendAsync(
            "/m/join",
            ("code", code),
            ("name", person.Name),
            ("document", person.IdNumber),
            ("phone", person.Phone)
        );

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

    private string Other(DemoPerson person) =>
        sms.CodeAt(person.Phone) == "000000" ? "000001" : "000000";
}
