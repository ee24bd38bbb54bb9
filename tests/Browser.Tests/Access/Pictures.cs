using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Access;

/// <summary>What a test looked at, kept for people to look at too: a PNG of the whole page, where the environment says so.</summary>
internal static class Pictures
{
    private const string Folder = "UNION_TEST_PICTURES";

    /// <param name="name">What may not stand in a file's name is left out.</param>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { Length: > 0 } folder)
        {
            return;
        }
        var width = page.ViewportSize!.Width;
        var file = string.Concat($"{width} {name}".Where(one => one is not ('/' or ':')));
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(folder, $"{file}.png"), FullPage = true }
        );
    }
}
