using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.Access;

/// <summary>What every page of a member must be: usable by everybody, no wider than the phone, and small.</summary>
/// <param name="large">In large type: pictures are named so.</param>
public sealed class MemberPageCheck(IPage page, bool large = false)
{
    private const int MostBytes = 150 * 1024;
    private readonly List<string> wrong = [];
    private int looks;

    public IReadOnlyList<string> Wrong => wrong;

    /// <param name="heading">Begins the page's first heading.</param>
    public async Task LookAsync(string heading)
    {
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync(heading);
        await Axe.UntilWholeAsync(page);
        await Pictures.TakeAsync(page, $"{heading} {++looks}{(large ? " large" : "")}");
        var place = $"{heading} {new Uri(page.Url).AbsolutePath}";
        wrong.AddRange((await AccessCheck.RunAsync(page)).Select(what => $"{place}: {what}"));
        wrong.AddRange((await Axe.FindAsync(page)).Select(what => $"{place}: {what}"));
        var over = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        if (over > 0)
        {
            wrong.Add($"{place}: {over} px wider than the phone");
        }
        var bytes = await PageWeight.OfAsync(page.Context, page.Url);
        // Told, not judged: a test's machine is no measure of time.
        var firstByte = await page.EvaluateAsync<double>(
            "() => { const [seen] = performance.getEntriesByType('navigation'); return seen.responseStart - seen.requestStart; }"
        );
        await TestContext.Out.WriteLineAsync(
            $"{place}: {bytes} bytes, the first after {firstByte:F0} ms"
        );
        if (bytes > MostBytes)
        {
            wrong.Add($"{place}: {bytes} bytes");
        }
    }
}
