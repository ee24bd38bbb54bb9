using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>The public page of an instant win on the smallest phone at each point of its way, in normal and in large type.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class VerifyDeckLookTests(bool large) : PhoneTest(360, 740)
{
    private MemberPageCheck check = null!;

    [SetUp]
    public void Begin() => check = new MemberPageCheck(Page, large);

    [TestCase(CampaignState.Published)]
    [TestCase(CampaignState.Voided)]
    public async Task Page_BeforeTheEnd_IsUsableByEverybodyAndSmall(CampaignState state)
    {
        await OpenAsync(await DrawScene.AddDeckAsync(state, drawn: 0));

        await check.LookAsync(PublishedDeck.Title);

        Assert.That(check.Wrong, Is.Empty);
    }

    [Test]
    public async Task Page_AfterTheEnd_IsUsableByEverybodyAndSmall()
    {
        var told = await DrawScene.AddDeckAsync(CampaignState.Drawn, drawn: 700);
        var won = Array.FindIndex(told.Proof!.Slots, kind => kind == 1);
        var shown = await OpenAsync(told, $"#own={won}.1_0.{told.Proof.Slots[0]}_1.77");
        await check.LookAsync(PublishedDeck.Title);
        await shown.RecomputeAsync();
        await Assertions.Expect(shown.Verdict).ToContainTextAsync("验证通过");
        await check.LookAsync(PublishedDeck.Title);
        var file = told.Proof with { Slots = [.. told.Proof.Slots[1..], told.Proof.Slots[0]] };
        await Page.RouteAsync(
            "**/proof.json",
            route => route.FulfillAsync(new() { BodyBytes = file.Write() })
        );
        await Page.GetByRole(AriaRole.Button, new() { Name = "再验证一次" }).ClickAsync();
        await Assertions.Expect(shown.Verdict).ToContainTextAsync("验证不通过");
        await check.LookAsync(PublishedDeck.Title);

        Assert.That(check.Wrong, Is.Empty);
    }

    private async Task<VerifyPage> OpenAsync(PublishedDeck deck, string own = "")
    {
        await Page.GotoAsync($"{Stages.Gateway.Address}{deck.Path}");
        if (large)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
            await Assertions
                .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "标准字" }))
                .ToBeVisibleAsync();
        }
        if (own.Length > 0)
        {
            await Page.GotoAsync($"{Stages.Gateway.Address}{deck.Path}{own}");
            await Page.ReloadAsync();
        }
        return new(Page);
    }
}
