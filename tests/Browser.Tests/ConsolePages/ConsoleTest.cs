using Microsoft.Playwright;
using NUnit.Framework.Interfaces;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>A browser of a city administrator who has signed in; everything it meets must be clean to the end.</summary>
public abstract class ConsoleTest
{
    private const string City = "鹭湾市总工会";
    private const string FirstRole = "小编";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? signedIn;
    private readonly List<string> wrong = [];
    private readonly List<Watch> watches = [];

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    protected static string Address => Stages.Gateway.Address;

    [SetUp]
    public async Task OpenAsync()
    {
        wrong.Clear();
        watches.Clear();
        await SitDownAsync(await SignedInAsync());
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
        {
            // A failure is often met elsewhere once: what the page showed is told with it.
            await TestContext.Out.WriteLineAsync(await Page.Locator("body").InnerTextAsync());
        }
        await Context.DisposeAsync();
        Assert.That(watches.SelectMany(watch => watch.Seen), Is.Empty);
        Assert.That(wrong, Is.Empty);
    }

    /// <summary>From here on the test is somebody else, see <see cref="ColleagueAsync"/>.</summary>
    protected async Task ChangeSeatsAsync(string signedIn)
    {
        await Context.DisposeAsync();
        await SitDownAsync(signedIn);
    }

    /// <summary>
    /// A further account, made in the console by who sits there now: with one role over a union and all below it, signed
    /// in. Its own page stays open, for a second role.
    /// </summary>
    /// <param name="role">As the console names it; what is offered first is 小编.</param>
    /// <returns>The state of a browser in which the account is signed in.</returns>
    protected async Task<string> ColleagueAsync(
        string user,
        string name,
        string role = FirstRole,
        string union = City
    )
    {
        await OpenAsync("/console/staff/new", "新建账号");
        await Page.GetByLabel("用户名（").FillAsync(user);
        await Page.GetByLabel("姓名").FillAsync(name);
        await ChooseUnionAsync("所属工会", union);
        await PressAsync("新建");
        var password = await Page.Locator(".console-secret code").TextContentAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "查看账号" }).ClickAsync();
        await ShowsAsync(name);
        if (role != FirstRole)
        {
            await ChooseAsync("角色", role);
        }
        await GrantAsync(union);
        return await EnterAsync(user, password!.Trim());
    }

    /// <summary>The role that stands in the form of an account's page.</summary>
    protected async Task GrantAsync(string union = City)
    {
        var held = Page.Locator("tbody").GetByText("有效");
        var before = await held.CountAsync();
        await ChooseUnionAsync("管辖工会", union);
        await PressAsync("分配");
        await Assertions.Expect(held).ToHaveCountAsync(before + 1);
    }

    /// <summary>Chooses from a short list.</summary>
    protected async Task ChooseAsync(string label, string option)
    {
        await Page.GetByLabel(label).First.ClickAsync();
        await Page.Locator(".mud-popover-open")
            .GetByText(option, new() { Exact = true })
            .ClickAsync();
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
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

    /// <summary>Chooses a union by typing its name, as from the keyboard.</summary>
    protected async Task ChooseUnionAsync(string label, string name)
    {
        var offered = Page.Locator(".mud-popover-open .mud-list-item");
        var field = Page.GetByLabel(label);
        await field.ClickAsync();
        // The list opens with all unions; Enter counts once it has been narrowed.
        await Assertions.Expect(offered).Not.ToHaveCountAsync(0);
        await field.FillAsync(name);
        await Assertions.Expect(offered).ToHaveCountAsync(1);
        await Assertions.Expect(offered).ToHaveTextAsync(name);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
    }

    /// <summary>What axe finds on the page as it stands, at both widths, is told at the end of the test.</summary>
    protected async Task LookAsync(string what)
    {
        foreach (var width in (int[])[1280, 768])
        {
            await ResizeAsync(width);
            await Pictures.TakeAsync(Page, what);
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
        await ResizeAsync(1280);
    }

    /// <summary>Waits until the menu has come or gone: a click meanwhile would miss what moves aside.</summary>
    private async Task ResizeAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        var menu = Page.Locator("aside.mud-drawer");
        if (await menu.CountAsync() > 0)
        {
            var moved = new System.Text.RegularExpressions.Regex(
                width < 960 ? "mud-drawer--closed" : "mud-drawer--open"
            );
            await Assertions.Expect(menu).ToHaveClassAsync(moved);
        }
        // Also dialogs and buttons: what still fades in has no contrast yet.
        await Page.EvaluateAsync(
            "() => Promise.allSettled(document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity).map(one => one.finished))"
        );
    }

    /// <summary>The city's administrator again.</summary>
    protected static async Task<string> SignedInAsync()
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
        return await EnterAsync("city", ConsoleEntry.PasswordIn(made));
    }

    private static async Task<string> EnterAsync(string user, string password)
    {
        await using var context = await Stages.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await new ConsoleEntry(page, Address).EnterFirstTimeAsync(user, password);
        await Assertions.Expect(page).ToHaveURLAsync($"{Address}/console");
        return await context.StorageStateAsync();
    }

    private async Task SitDownAsync(string state)
    {
        Context = await Stages.Browser.NewContextAsync(
            new()
            {
                Locale = "zh-CN",
                ViewportSize = new() { Width = 1280, Height = 900 },
                StorageState = state,
            }
        );
        watches.Add(Watch.Over(Context, Stages.Gateway));
        Page = await Context.NewPageAsync();
    }
}
