using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Access;

/// <summary>axe-core's judgement of a page, by the rules of WCAG 2.1 A and AA.</summary>
public static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"),
    };

    /// <summary>The words may stand there before the style sheet has come.</summary>
    public static Task UntilWholeAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    /// <returns>Rule, first element and how many, empty when nothing is wrong.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await UntilWholeAsync(page);
        var result = await page.RunAxe(Rules);
        return
        [
            .. result.Violations.Select(broken =>
                $"{broken.Id} ×{broken.Nodes.Length}: {broken.Nodes[0].Html}"
            ),
        ];
    }
}
