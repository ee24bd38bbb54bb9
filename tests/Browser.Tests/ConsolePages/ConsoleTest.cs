using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>A browser of a city administrator who has signed in; everything it meets must be clean to the end.</summary>
public abstract class ConsoleTest
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? signedIn;
    private readonly List<string> wrong = [];
    private Watch watch = null!;

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    protected static string Address => Stages.Gateway.Address;

    [SetUp]
    public async Task OpenAsync()
    {
        Context = await Stages.Browser.NewContextAsync(
            new()
            {
                Locale = "zh-CN",
                ViewportSize = new() { Width = 1280, Height = 900 },
                StorageState = await SignedInAsync(),
            }
        );
        watch = Watch.Over(Context, Stages.Gateway);
        Page = await Context.NewPageAsync();
        wrong.Clear();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await Context.DisposeAsync();
        Assert.That(watch.Seen, Is.Empty);
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>Opens a page and waits until it has its heading.</summary>
    protected async Task OpenAsync(string path, string heading)
    {
        await Page.GotoAsync($"{Address}{path}");
        await ShowsAsync(heading);
    }

    protected async Task ShowsAsync(string heading) =>
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 }))
            .ToBeVisibleAsync();

    protected async Task SaysAsync(string text) =>
        await Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    protected async Task PressAsync(string button) =>
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Chooses a union by typing part of its name, as from the keyboard.</summary>
    protected async Task ChooseUnionAsync(string label, string name)
    {
        await Page.GetByLabel(label).FillAsync(name);
        await Page.Locator(".mud-popover-open").GetByText(name).First.WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }

    /// <summary>What axe finds on the page as it stands, at both widths, is told at the end of the test.</summary>
    protected async Task LookAsync(string what)
    {
        foreach (var width in (int[])[1280, 768])
        {
            await Page.SetViewportSizeAsync(width, 900);
            wrong.AddRange(
                (await Axe.FindAsync(Page)).Select(found => $"{what} at {width}: {found}")
            );
            var over = await Page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            if (over > 0)
            {
                wrong.Add($"{what} at {width}: {over} px wider than the window");
            }
        }
        await Page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task<string> SignedInAsync()
    {
        await Gate.WaitAsync();
        try
        {
            return signedIn ??= await SignInAsync();
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<string> SignInAsync()
    {
        var made = await Stages.Gateway.CommandAsync("create-admin", "city", "市管理员");
        await using var context = await Stages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await new ConsoleEntry(page, Address).EnterFirstTimeAsync(
            "city",
            ConsoleEntry.PasswordIn(made)
        );
        await page.WaitForURLAsync("**/console");
        return await context.StorageStateAsync();
    }
}
