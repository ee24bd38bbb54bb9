using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>The page of a draw on the smallest phone at each point of its way, in normal and in large type.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class VerifyLookTests(bool large) : PhoneTest(360, 740)
{
    private MemberPageCheck check = null!;

    [SetUp]
    public void Begin() => check = new MemberPageCheck(Page, large);

    [TestCase(CampaignState.Published)]
    [TestCase(CampaignState.Frozen)]
    [TestCase(CampaignState.Voided)]
    public async Task Page_BeforeTheDraw_IsUsableByEverybodyAndSmall(CampaignState state)
    {
        await OpenAsync(await DrawScene.AddAsync(state, 100));

        await check.LookAsync(PublishedDraw.Title);

        Assert.That(check.Wrong, Is.Empty);
    }

    [Test]
    public async Task Page_OfADraw_IsUsableByEverybodyAndSmall()
    {
        var drawn = await DrawScene.AddAsync(CampaignState.Drawn, 100);
        var shown = await OpenAsync(drawn);
        await check.LookAsync(PublishedDraw.Title);
        await shown.RecomputeAsync();
        await Assertions.Expect(shown.Verdict).ToContainTextAsync("验证通过");
        await shown.AskForAsync($"{drawn.Codes[0]}");
        await Assertions.Expect(shown.Own).ToContainTextAsync("第 1 个");
        await check.LookAsync(PublishedDraw.Title);
        var file = drawn.Proof! with { Count = 101 };
        await Page.RouteAsync(
            "**/proof.json",
            route => route.FulfillAsync(new() { BodyBytes = file.Write() })
        );
        await Page.ReloadAsync();
        await shown.RecomputeAsync();
        await Assertions.Expect(shown.Verdict).ToContainTextAsync("验证不通过");
        await check.LookAsync(PublishedDraw.Title);

        Assert.That(check.Wrong, Is.Empty);
    }

    private async Task<VerifyPage> OpenAsync(PublishedDraw draw)
    {
        await Page.GotoAsync($"{Stages.Gateway.Address}{draw.Path}");
        if (large)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
            await Assertions
                .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "标准字" }))
                .ToBeVisibleAsync();
        }
        return new(Page);
    }
}
