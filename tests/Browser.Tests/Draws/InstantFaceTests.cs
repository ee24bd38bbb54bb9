using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>A wheel that turns and a card that is scratched: the picture leads to what the server drew, once.</summary>
[NonParallelizable]
public sealed class InstantFaceTests() : PhoneTest(360, 740)
{
    private const string Won = "恭喜，您中了“晴雨两用伞”！";

    private static readonly CampaignPrize Umbrella = new(
        "晴雨两用伞",
        50,
        60_00,
        PrizeDelivery.ByPost
    );

    private OpenDraw? draw;

    private ILocator Said => Page.Locator("[data-said]");

    private ILocator Cover => Page.Locator("[data-cover]");

    private ILocator Look => Page.GetByRole(AriaRole.Button, new() { Name = "直接看结果" });

    [TearDown]
    public Task LeaveNoDrawAsync() => draw?.HideAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Card_ScratchedWithAFinger_ShowsWhatTheServerDrew()
    {
        await OpenAsync(InstantLook.ScratchCard, 1021);
        await PressAsync("刮一张");
        await Assertions.Expect(Look).ToBeVisibleAsync();
        await Assertions.Expect(Said).ToBeEmptyAsync();
        await Assertions.Expect(Page.Locator("[data-result]")).ToHaveTextAsync("晴雨两用伞");
        await Pictures.TakeAsync(Page, "a card to scratch");

        var box = (await Cover.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 5, box.Y + 20);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + box.Width - 5, box.Y + 25, new() { Steps = 8 });
        await Assertions.Expect(Said).ToBeEmptyAsync();
        await Pictures.TakeAsync(Page, "a card half scratched");
        await Page.Mouse.MoveAsync(box.X + 5, box.Y + 75, new() { Steps = 8 });
        await Page.Mouse.MoveAsync(box.X + box.Width - 5, box.Y + 80, new() { Steps = 8 });
        await Page.Mouse.UpAsync();

        await Assertions.Expect(Said).ToHaveTextAsync(Won);
        await Assertions.Expect(Look).ToBeHiddenAsync();
        await Assertions.Expect(Cover).ToHaveCSSAsync("opacity", "0");
        await Pictures.TakeAsync(Page, "a card scratched");
    }

    [Test]
    public async Task Card_ForWhoCannotScratch_IsShownByAButton()
    {
        await OpenAsync(InstantLook.ScratchCard, 1022);
        // On the card itself: it is as good as the button.
        await Cover.ClickAsync();

        await Look.ClickAsync();

        await Assertions.Expect(Said).ToHaveTextAsync(Won);
        await Assertions.Expect(Said).ToHaveRoleAsync(AriaRole.Status);
        await PressAsync("继续");
        await Assertions.Expect(Page.GetByText("还有 2 次机会")).ToBeVisibleAsync();
        await Assertions
            .Expect(Page.Locator("main li").Filter(new() { HasText = "券号 #0" }))
            .ToHaveCountAsync(1);
    }

    [TestCase(InstantLook.ScratchCard, 1023)]
    [TestCase(InstantLook.Wheel, 1024)]
    public async Task Button_TappedTwice_IsOneTurn(InstantLook look, int number)
    {
        await OpenAsync(look, number);

        await Page.EvaluateAsync(
            "() => { const button = document.querySelector('[data-turn] button'); button.click(); button.click(); button.form.requestSubmit(); }"
        );
        if (look == InstantLook.ScratchCard)
        {
            await Look.ClickAsync();
        }

        await Assertions.Expect(Said).ToHaveTextAsync(Won);
        Assert.That(await TurnsAsync(), Is.EqualTo(1));
    }

    [TestCase(ReducedMotion.NoPreference, 1025)]
    [TestCase(ReducedMotion.Reduce, 1026)]
    public async Task Wheel_Turned_StopsWithItsSectorUnderThePointer(
        ReducedMotion motion,
        int number
    )
    {
        await Page.EmulateMediaAsync(new() { ReducedMotion = motion });
        await OpenAsync(InstantLook.Wheel, number, blanks: 50);
        for (var turn = 0; turn < 3; turn++)
        {
            await PressAsync("转一次");
            await Assertions.Expect(Said).ToHaveTextAsync(new Regex("恭喜|没有中奖"));
            var isWon = (await Said.TextContentAsync())!.Contains("恭喜", StringComparison.Ordinal);
            await Pictures.TakeAsync(Page, $"a wheel that turned {motion} {turn}");
            var over = await Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            Assert.That(over, Is.Zero);
            var kind = await Page.EvaluateAsync<string>(
                """
                () => {
                  const box = document.querySelector("[data-wheel]").getBoundingClientRect();
                  const under = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height * 0.2);
                  return under.map((one) => one.closest("[data-kind]")).find(Boolean).dataset.kind;
                }
                """
            );
            Assert.That(kind, Is.EqualTo(isWon ? "0" : "1"));
            await Assertions
                .Expect(Page.Locator("[data-wheel] .on"))
                .ToHaveAttributeAsync("data-kind", kind);
            await PressAsync("继续");
        }
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync("现在没有抽奖机会了");
        Assert.That(await TurnsAsync(), Is.EqualTo(3));
    }

    [TestCase(InstantLook.ScratchCard, "刮一张", 1027)]
    [TestCase(InstantLook.Wheel, "转一次", 1028)]
    public async Task Turn_WithoutAScript_IsAForm(InstantLook look, string act, int number)
    {
        await OpenAsync(look, number);
        await using var plain = await Stages.Browser.NewContextAsync(
            new()
            {
                JavaScriptEnabled = false,
                StorageState = await Context.StorageStateAsync(),
                ViewportSize = new() { Width = 360, Height = 740 },
            }
        );
        var page = await plain.NewPageAsync();
        await page.GotoAsync(Page.Url);

        await page.GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("上一次：中了“晴雨两用伞”");
        await Assertions.Expect(page.Locator("[data-cover]")).ToBeHiddenAsync();
        Assert.That(await TurnsAsync(), Is.EqualTo(1));
    }

    /// <summary>The answer is lost on its way: the turn asked again is the same one.</summary>
    [Test]
    public async Task Turn_WhoseAnswerWasLost_AskedAgain_IsTheSame()
    {
        await OpenAsync(InstantLook.Wheel, 1029);
        await using var other = await Stages.Browser.NewContextAsync(
            new() { StorageState = await Context.StorageStateAsync() }
        );
        var page = await other.NewPageAsync();
        await page.GotoAsync(Page.Url);
        await page.RouteAsync(
            "**/turn",
            async route =>
            {
                await route.FetchAsync();
                await route.AbortAsync();
            },
            new() { Times = 1 }
        );
        var button = page.GetByRole(AriaRole.Button, new() { Name = "转一次" });
        await button.ClickAsync();
        await Assertions
            .Expect(page.Locator("[data-said]"))
            .ToHaveTextAsync("网络不好，请再点一次。");

        await button.ClickAsync();

        await Assertions.Expect(page.Locator("[data-said]")).ToHaveTextAsync(Won);
        Assert.That(await TurnsAsync(), Is.EqualTo(1));
    }

    /// <summary>What cannot be drawn is told, and nothing moves.</summary>
    [Test]
    public async Task Turn_ThatIsRefused_MovesNothing()
    {
        await OpenAsync(InstantLook.Wheel, 1030);
        await Page.EvaluateAsync("() => (document.querySelector('[name=number]').value = '9')");

        await PressAsync("转一次");

        await Assertions.Expect(Said).ToContainTextAsync("机会");
        await Assertions.Expect(Page.Locator("[data-wheel] .on")).ToHaveCountAsync(0);
        Assert.That(await TurnsAsync(), Is.EqualTo(0));
    }

    /// <summary>From the own wheel to the own turns computed anew, after the gateway's clock has ended it.</summary>
    [Test]
    public async Task OwnTurns_AfterTheEnd_AreComputedAnewByTheMember()
    {
        await Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await OpenAsync(InstantLook.Wheel, 1031, blanks: 50);
        foreach (var turn in Enumerable.Range(0, 3))
        {
            await PressAsync("转一次");
            await Assertions.Expect(Said).ToHaveTextAsync(new Regex("恭喜|没有中奖"));
            await PressAsync("继续");
            await Assertions
                .Expect(Page.Locator("main li").Filter(new() { HasText = $"券号 #{turn}" }))
                .ToBeVisibleAsync();
        }
        await draw!.CloseAsync(CampaignState.Drawn);
        await Page.ReloadAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "重算验证每一次抽奖" }).ClickAsync();
        var verify = new VerifyPage(Page);
        await verify.RecomputeAsync();

        await Assertions.Expect(verify.Verdict).ToContainTextAsync("验证通过");
        await Assertions
            .Expect(Page.Locator("#own-turns li").Filter(new() { HasText = "和重算结果一致" }))
            .ToHaveCountAsync(3);
        await Pictures.TakeAsync(Page, "own turns computed anew");
    }

    private async Task OpenAsync(InstantLook look, int number, int blanks = 0)
    {
        draw = await OpenDraw.AddWheelAsync("开门红", Umbrella, look, blanks, chances: 3);
        await OpenAsNewFanAsync("/m/cards/bind");
        var binding = new BindPages(Page.Locator("body"));
        await binding.BindAsync(await NewMember.AddAsync(number));
        await binding.ShowsAsync("绑定成功");
        await Page.GotoAsync($"{Stages.Gateway.Address}/m/draws/{draw.Id.Value}");
    }

    private Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private async Task<int> TurnsAsync()
    {
        using var backstage = Stages.Gateway.Backstage();
        return await backstage.AskAsync(
            async (IInstantDecks decks) => (int)(await decks.FindAsync(draw!.Id, default))!.NextSlot
        );
    }
}
