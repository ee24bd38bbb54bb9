using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Access;

/// <summary>axe-core's judgement of a page and the frames in it, by the rules of WCAG 2.1 A and AA.</summary>
public static class Axe
{
    // Only what is wrong is looked at closely and sent: what passed is a hundred times as much.
    private const string Judge = """
        async () => {
          const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
          const { violations } = await axe.run({ runOnly: { type: "tag", values }, resultTypes: ["violations"] });
          return violations.map(broken => `${broken.id} ×${broken.nodes.length}: ${broken.nodes[0].html}`);
        }
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    /// <summary>The words may stand there before the style sheet has come.</summary>
    public static Task UntilWholeAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.readyState === 'complete'");

    /// <returns>Rule, how many and the first element, empty when nothing is wrong.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await UntilWholeAsync(page);
        foreach (var frame in page.Frames)
        {
            if (!await frame.EvaluateAsync<bool>("() => 'axe' in window"))
            {
                await frame.EvaluateAsync(Source);
            }
        }
        return await page.EvaluateAsync<string[]>(Judge);
    }
}
