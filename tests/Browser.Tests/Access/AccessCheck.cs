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
              const controls = [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden]), textarea")]
                .filter((one) => one.checkVisibility())
                // A group of choices is one stop: the chosen one, else the first.
                .filter((one) => one.type !== "radio" || one === ([...document.getElementsByName(one.name)].find((it) => it.checked) ?? document.getElementsByName(one.name)[0]));
              const at = document.activeElement;
              const shows = (one) => one && getComputedStyle(one).outlineStyle !== "none";
              const shown = shows(at) || shows(at.closest("label")) || parseFloat(getComputedStyle(at).borderBottomWidth) >= 2;
              return [controls.indexOf(at), controls.length, shown ? 1 : 0, at.type === "date" ? 1 : 0];
            }
            """;
        var wrong = new List<string>();
        await page.EvaluateAsync(Start);
        var (expected, count, last) = (0, 1, -1);
        while (expected < count)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<int[]>(Focused);
            count = seen[1];
            if (seen[3] == 1 && seen[0] == last)
            {
                // A date has a stop for its year, month and day.
                continue;
            }
            if (seen[0] != expected)
            {
                wrong.Add($"Tab {expected + 1} reaches control {seen[0] + 1}");
            }
            if (seen[2] == 0)
            {
                wrong.Add($"control {seen[0] + 1} does not show its focus");
            }
            last = seen[0];
            expected++;
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
