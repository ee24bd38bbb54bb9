using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>The page of a draw in somebody's hands.</summary>
public sealed class VerifyPage(IPage page)
{
    public ILocator Verdict => page.Locator("#verdict");

    public ILocator Checks => Verdict.GetByRole(AriaRole.Listitem);

    public ILocator Own => page.Locator("#own-told");

    public ILocator Told => page.Locator("#told");

    public Task RecomputeAsync() =>
        page.GetByRole(AriaRole.Button, new() { Name = "在本机重算验证" }).ClickAsync();

    public async Task AskForAsync(string code)
    {
        await page.GetByLabel("我的编号").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "查我的编号" }).ClickAsync();
    }
}
