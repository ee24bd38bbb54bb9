using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Subsidies;

/// <summary>平安返厦 on pages, after the season that opened last has followed another one.</summary>
public sealed class ClaimPagesTests
{
    private MemberSite site = null!;
    private Season earlier = null!;
    private Season current = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await MemberSite.StartAsync();
        earlier = await site.Services.SeasonAsync();
        current = await site.Services.BeginAnotherAsync("后一季平安返厦");
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await site.DisposeAsync();

    [Test]
    public async Task Claim_ReturnedInAnEarlierSeason_IsWhatThePageGoesOnWith()
    {
        var fan = await MemberAsync("claim-ann", 0);
        var id = await site.Services.ReturnedAsync(fan, earlier);
        using var ann = site.BrowserOf("claim-ann");

        await ann.OpenAsync("/m/subsidies");
        Assert.That(ann.Html, Does.Contain(earlier.Name).And.Contain("请改正后再提交"));
        await ann.SendAsync("/m/subsidies", Form("湖南省"));
        Assert.That(ann.At, Is.EqualTo("/m/subsidies/confirm"));
        await ann.SendAsync("/m/subsidies/confirm", ("signed", "yes"));

        Assert.That(ann.At, Is.EqualTo($"/m/cases/{id.Value}"));
        Assert.That(await site.Services.StateAsync(id), Is.EqualTo(CaseState.Submitted));
        await ann.OpenAsync("/m/subsidies");
        Assert.That(ann.Html, Does.Contain(current.Name), "then it is the turn of the running one");
    }

    [Test]
    public async Task Form_OfAClaimHandedInMeanwhile_DoesNotGoIntoAnotherOne()
    {
        var fan = await MemberAsync("claim-ben", 1);
        var id = await site.Services.ReturnedAsync(fan, earlier);
        using var ben = site.BrowserOf("claim-ben");
        await ben.OpenAsync("/m/subsidies");
        await site.Services.HandInAsync(fan, id);

        await ben.SendAsync("/m/subsidies", Form("江西省"));

        Assert.That(ben.Html, Does.Contain("没有保存"));
        await ben.OpenAsync("/m/subsidies");
        Assert.That(
            ben.Html,
            Does.Contain(current.Name).And.Not.Contain("value=\"江西省\" selected")
        );
    }

    [Test]
    public async Task Confirm_WhatChangedSinceItWasShown_IsShownAgain()
    {
        var fan = await MemberAsync("claim-cara", 2);
        var id = await site.Services.FilledAsync(fan, current);
        using var cara = site.BrowserOf("claim-cara");
        await cara.OpenAsync("/m/subsidies/confirm");
        Assert.That(cara.Html, Does.Contain("湖南省"));
        await site.Services.ChangeRegionAsync(fan, id, "江西省");

        await cara.SendAsync("/m/subsidies/confirm", ("signed", "yes"));

        Assert.That(cara.Html, Does.Contain("江西省").And.Contain("重新核对"));
        Assert.That(await site.Services.StateAsync(id), Is.EqualTo(CaseState.Draft));
        await cara.SendAsync("/m/subsidies/confirm", ("signed", "yes"));
        Assert.That(cara.At, Is.EqualTo($"/m/cases/{id.Value}"));
    }

    [Test]
    public async Task Confirm_PressedTwice_IsTheSameReceipt()
    {
        var fan = await MemberAsync("claim-dan", 3);
        var id = await site.Services.FilledAsync(fan, current);
        using var first = site.BrowserOf("claim-dan");
        using var second = site.BrowserOf("claim-dan");
        await first.OpenAsync("/m/subsidies/confirm");
        await second.OpenAsync("/m/subsidies/confirm");

        await first.SendAsync("/m/subsidies/confirm", ("signed", "yes"));
        await second.SendAsync("/m/subsidies/confirm", ("signed", "yes"));

        Assert.That((first.At, second.At), Is.EqualTo(($"/m/cases/{id.Value}", first.At)));
    }

    private static (string, string)[] Form(string region) =>
        [
            ("region", region),
            (
                "date",
                UnionCalendar
                    .DayOf(TimeProvider.System.GetUtcNow())
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            ("mode", "Train"),
        ];

    private async Task<FanIdentity> MemberAsync(string name, int example)
    {
        var app = site.Services.GetRequiredService<IConfiguration>()[
            "WeChat:OfficialAccount:AppId"
        ];
        var fan = new FanIdentity(app!, $"o-{name}");
        await site.Services.BindAsync(fan, DemoRegister.Examples[example]);
        return fan;
    }
}
