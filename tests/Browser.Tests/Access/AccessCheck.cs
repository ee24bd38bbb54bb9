using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Access;

/// <summary>What a member with weak eyes, a thumb or a keyboard needs of a page; the rules are in access.js.</summary>
public static class AccessCheck
{
    private static readonly string Script = Load();

    /// <returns>What is wrong, empty when nothing is.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage page)
    {
        var still = await page.EvaluateAsync<string[]>(Script);
        return [.. still, .. await WalkAsync(page)];
    }

    /// <summary>Tab reaches every control, in reading order, and shows where it is.</summary>
    private static async Task<IReadOnlyList<string>> WalkAsync(IPage page)
    {
        // Autofocus may have put the focus in the middle; the walk begins before the first control.
        const string Start = """
            () => { document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute("tabindex"); }
            """;
        const string Focused = """
            () => {
              const controls = [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), textarea")];
              const at = document.activeElement, style = getComputedStyle(at);
              const shown = style.outlineStyle !== "none" || parseFloat(style.borderBottomWidth) >= 2;
              return [controls.indexOf(at), controls.length, shown ? 1 : 0];
            }
            """;
        var wrong = new List<string>();
        await page.EvaluateAsync(Start);
        var count = 1;
        for (var expected = 0; expected < count; expected++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<int[]>(Focused);
            count = seen[1];
            if (seen[0] != expected)
            {
                wrong.Add($"Tab {expected + 1} reaches control {seen[0] + 1}");
            }
            if (seen[2] == 0)
            {
                wrong.Add($"control {seen[0] + 1} does not show its focus");
            }
        }
        return wrong;
    }

    private static string Load()
    {
        using var stream = typeof(AccessCheck).Assembly.GetManifestResourceStream("access.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
