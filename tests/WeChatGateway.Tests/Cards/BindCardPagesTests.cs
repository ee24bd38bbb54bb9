using System.Net;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Cards;

public sealed class BindCardPagesTests
{
    private readonly DemoPerson person = DemoRegister.Examples[0];
    private MemberSite site = null!;
    private MemberBrowser ann = null!;

    [SetUp]
    public async Task AFanOnTheFirstPage()
    {
        site = await MemberSite.StartAsync();
        ann = site.BrowserOf("ann");
        await ann.OpenAsync("/m/cards/bind");
    }

    [TearDown]
    public async Task Stop()
    {
        ann.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task Bind_PhoneIdTailConfirm_IsDoneInThreeSteps()
    {
        Assert.That(ann.Html, Does.Contain("绑定工会会员服务卡"));
        await ann.SendAsync("/m/cards/bind", ("phone", person.Phone), ("agreed", "yes"));
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/verify"));
        Assert.That(ann.Html, Does.Contain($"{person.Phone[..3]}****{person.Phone[^4..]}"));

        await ann.SendAsync("/m/cards/bind/verify", ("id-tail", person.IdLast4));
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/confirm"));
        Assert.That(ann.Html, Does.Contain($"尾号 {person.Cards[0][^4..]}"));
        Assert.That(ann.Html, Does.Contain($"{person.Name[0]}*").And.Not.Contain(person.Name));

        await ann.SendAsync("/m/cards/bind/confirm");
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/done"));
        Assert.That(ann.Html, Does.Contain("绑定成功"));
    }

    [Test]
    public async Task Bind_AlreadyBound_ShowsTheCard()
    {
        await BindAsync(ann, person);

        await ann.OpenAsync("/m/cards/bind");

        Assert.That(ann.At, Is.EqualTo("/m/cards"));
        Assert.That(ann.Html, Does.Contain("我的工会卡"));
    }

    [Test]
    public async Task Confirm_OfWhoHasShownNothing_LeadsToTheFirstStep()
    {
        await ann.OpenAsync("/m/cards/bind/confirm");
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind"));

        await ann.OpenAsync("/m/cards/bind/take-over");
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind"));
    }

    [TestCase("15499999999", Description = "unknown phone")]
    [TestCase(null, Description = "registered phone")]
    public async Task Verify_WrongTail_SaysTheSameWhetherThePhoneIsKnown(string? phone)
    {
        await ann.SendAsync("/m/cards/bind", ("phone", phone ?? person.Phone), ("agreed", "yes"));
        await ann.SendAsync("/m/cards/bind/verify", ("id-tail", "0000"));

        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/verify"));
        Assert.That(ann.Html, Does.Contain("role=\"alert\">信息对不上，请核对后再试。"));
    }

    [Test]
    public async Task Verify_AfterAMismatch_NameAndIdNumberLeadOn()
    {
        await ann.SendAsync("/m/cards/bind", ("phone", "15499999999"), ("agreed", "yes"));
        await ann.SendAsync("/m/cards/bind/verify", ("id-tail", person.IdLast4));
        await ann.OpenAsync("/m/cards/bind/verify-name");
        Assert.That(ann.Html, Does.Not.Contain("role=\"alert\""), "a fresh form, no old error");
        await ann.SendAsync(
            "/m/cards/bind/verify-name",
            ("name", person.Name),
            ("id-number", person.IdNumber)
        );

        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/confirm"));
    }

    [Test]
    public async Task Verify_SeveralCards_AsksForTheCardsTail()
    {
        var two = DemoRegister.Examples.First(someone => someone.Cards.Count == 2);
        await ann.SendAsync("/m/cards/bind", ("phone", two.Phone), ("agreed", "yes"));
        await ann.SendAsync("/m/cards/bind/verify", ("id-tail", two.IdLast4));
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/verify-name"));

        await ann.SendAsync(
            "/m/cards/bind/verify-name",
            ("name", two.Name),
            ("id-number", two.IdNumber),
            ("card-tail", two.Cards[1][^6..])
        );

        Assert.That(ann.Html, Does.Contain($"尾号 {two.Cards[1][^4..]}"));
    }

    [Test]
    public async Task Verify_SixthWrongTry_EndsForToday()
    {
        await ann.SendAsync("/m/cards/bind", ("phone", person.Phone), ("agreed", "yes"));
        for (var i = 0; i < 6; i++)
        {
            await ann.OpenAsync("/m/cards/bind/verify");
            await ann.SendAsync("/m/cards/bind/verify", ("id-tail", "0000"));
        }

        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/stopped"));
        Assert.That(ann.Html, Does.Contain("今天试的次数太多了"));
    }

    [Test]
    public async Task Confirm_CardOfAnotherWeChat_TellsNothingOfWhose()
    {
        await BindAsync(ann, person);
        using var bob = site.BrowserOf("bob");
        await bob.OpenAsync("/m/cards/bind");
        await bob.SendAsync("/m/cards/bind", ("phone", person.Phone), ("agreed", "yes"));
        await bob.SendAsync("/m/cards/bind/verify", ("id-tail", person.IdLast4));

        Assert.That(bob.At, Is.EqualTo("/m/cards/bind/take-over"));
        Assert.That(bob.Html, Does.Contain("已绑定其他微信").And.Not.Contain("ann"));
        Assert.That(bob.Html, Does.Contain($"发验证码到 {person.Phone[..3]}****"));

        await bob.SendAsync("/m/cards/bind/take-over/counter");
        Assert.That(bob.At, Is.EqualTo("/m/cards/bind/take-over"));
        Assert.That(bob.Html, Does.Match("柜台换绑号：<strong>[0-9]{6}</strong>"));
    }

    [Test]
    public async Task Unbind_ConfirmedOnThePage_LeadsToBindingAgain()
    {
        await BindAsync(ann, person);
        await ann.OpenAsync("/m/cards/unbind");
        Assert.That(ann.Html, Does.Contain("确认解绑"));

        await ann.SendAsync("/m/cards/unbind");
        Assert.That(ann.At, Is.EqualTo("/m/cards/unbind/done"));

        await ann.OpenAsync("/m/cards");
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind"));
    }

    [TestCase("1540000", "yes", "手机号应为 11 位")]
    [TestCase("15400000001", "", "请先阅读并同意")]
    public async Task Consent_Incomplete_IsAskedAgain(string phone, string agreed, string says)
    {
        await ann.SendAsync("/m/cards/bind", ("phone", phone), ("agreed", agreed));

        Assert.That(ann.At, Is.EqualTo("/m/cards/bind"));
        Assert.That(ann.Html, Does.Contain(says));
    }

    [Test]
    public async Task Form_WithoutOurToken_IsRefused()
    {
        await ann.SendAsync("/m/cards/bind", ("__RequestVerificationToken", "forged"));

        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ann.Html, Does.Contain("页面已过期"));
    }

    [Test]
    public async Task Steps_OpenedOutOfOrder_LeadToTheFirst()
    {
        foreach (var path in (string[])["verify", "confirm", "take-over", "done", "stopped"])
        {
            await ann.OpenAsync($"/m/cards/bind/{path}");
            Assert.That(ann.At, Is.EqualTo("/m/cards/bind"), path);
        }
    }

    [Test]
    public async Task Binding_FromStartToEnd_LeavesNothingPersonalInUrlsOrLogs()
    {
        await ann.SendAsync("/m/cards/bind", ("phone", person.Phone), ("agreed", "yes"));
        await ann.OpenAsync("/m/cards/bind/verify-name");
        await ann.SendAsync(
            "/m/cards/bind/verify-name",
            ("name", person.Name),
            ("id-number", person.IdNumber)
        );
        await ann.SendAsync("/m/cards/bind/confirm");
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/done"));

        var traces = string.Join('\n', ann.Visited) + await ReadLogsAsync();
        foreach (
            var secret in (string[])[person.Phone, person.IdNumber, person.Name, person.Cards[0]]
        )
        {
            Assert.That(traces.Contains(secret, StringComparison.Ordinal), Is.False);
        }
    }

    private static async Task BindAsync(MemberBrowser browser, DemoPerson person)
    {
        await browser.SendAsync("/m/cards/bind", ("phone", person.Phone), ("agreed", "yes"));
        await browser.SendAsync("/m/cards/bind/verify", ("id-tail", person.IdLast4));
        await browser.SendAsync("/m/cards/bind/confirm");
        Assert.That(browser.At, Is.EqualTo("/m/cards/bind/done"));
    }

    private async Task<string> ReadLogsAsync()
    {
        var all = "";
        foreach (var path in Directory.GetFiles(site.LogFolder))
        {
            await using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var reader = new StreamReader(file);
            all += await reader.ReadToEndAsync();
        }
        Assert.That(all, Is.Not.Empty, "there is a log to look into");
        return all;
    }
}
