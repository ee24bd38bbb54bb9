using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;

namespace WeChatUnion.Browser.Tests;

/// <summary>The simulator's own pages, on a desk and on a phone.</summary>
[TestFixture(1200, 900)]
[TestFixture(390, 844)]
public class SimulatorPagesTests(int width, int height) : PhoneTest(width, height)
{
    [Test]
    public async Task Calls_OfAFreshFan_AreShownLiveAndUsableByEverybody()
    {
        await Page.GotoAsync($"{Stages.Gateway.Address}/simulator/calls");
        var paths = Page.Locator("#calls b");
        await Page.GetByLabel("路径含有").FillAsync("/cgi-bin/menu/get");
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("没有记录");

        await Page.APIRequest.GetAsync(
            $"{Stages.Gateway.Address}/simulator/api/cgi-bin/menu/get?access_token=unknown-token"
        );

        await Assertions.Expect(paths).ToHaveTextAsync(["/cgi-bin/menu/get"]);
        await Assertions.Expect(Page.Locator(".outcome")).ToHaveTextAsync("40001");
        await paths.ClickAsync();
        await Assertions
            .Expect(Page.Locator("#calls pre").First)
            .ToHaveTextAsync("GET /cgi-bin/menu/get?access_token=***");
        await Page.Locator("#calls summary").FocusAsync();
        await Page.APIRequest.GetAsync(
            $"{Stages.Gateway.Address}/simulator/api/cgi-bin/menu/get?access_token=another-token"
        );
        await Assertions.Expect(paths).ToHaveCountAsync(2);
        await Assertions.Expect(Page.Locator("#calls summary").Last).ToBeFocusedAsync();
        Assert.That(await AccessCheck.RunAsync(Page), Is.Empty);
        await Page.GetByRole(AriaRole.Button, new() { Name = "清空" }).ClickAsync();
        await Assertions.Expect(paths).ToHaveCountAsync(0);
    }
}
