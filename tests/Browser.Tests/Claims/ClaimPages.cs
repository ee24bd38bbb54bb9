using System.Globalization;
using Microsoft.Playwright;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Browser.Tests.Claims;

/// <summary>The pages of a claim in somebody's hands; it counts what a hand does.</summary>
public sealed class ClaimPages(ILocator body)
{
    public static string Today =>
        UnionCalendar
            .DayOf(TimeProvider.System.GetUtcNow())
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Taps, choices and typed fields so far.</summary>
    public int Acts { get; private set; }

    public ILocator Body => body;

    public Task ShowsAsync(string heading) =>
        Assertions
            .Expect(body.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync(heading);

    /// <summary>Of the case whose page is shown.</summary>
    public Task<string> IdAsync() =>
        body.EvaluateAsync<string>("() => location.pathname.split('/').at(-1)");

    /// <summary>All in one choice, as an album lets one do.</summary>
    public async Task UploadAsync(string slot, params FilePayload[] files)
    {
        Acts++;
        var field = body.Locator("fieldset").Filter(new() { HasText = slot }).First;
        var chosen = field.Locator("input[type=file]");
        // On the page before this one there is nothing to count.
        await chosen.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var before = await field.Locator("input[name=material]").CountAsync();
        await chosen.SetInputFilesAsync(files);
        await Assertions
            .Expect(field.Locator("input[name=material]"))
            .ToHaveCountAsync(before + files.Length);
    }

    public async Task ChooseAsync(string field, string option)
    {
        Acts++;
        await body.GetByLabel(field).SelectOptionAsync(new[] { option });
    }

    public async Task FillAsync(string field, string text)
    {
        Acts++;
        await body.GetByLabel(field).FillAsync(text);
    }

    public async Task TickAsync(string field)
    {
        Acts++;
        await body.GetByLabel(field).CheckAsync();
    }

    public async Task PressAsync(string button)
    {
        Acts++;
        await body.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    public async Task FollowAsync(string link)
    {
        Acts++;
        await body.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
    }

    /// <summary>The first page, filled in and sent.</summary>
    public async Task FillInAsync(params FilePayload[] photos)
    {
        await ShowsAsync("平安返厦");
        await UploadAsync("车票照片或电子发票", photos);
        await ChooseAsync("从哪里出发", "湖南省");
        await FillAsync("车票日期", Today);
        await ChooseAsync("交通方式", "Train");
        await PressAsync("下一步");
    }

    public async Task ConfirmAsync()
    {
        await ShowsAsync("核对后提交");
        await TickAsync("我已读承诺书");
        await PressAsync("提交申请");
    }
}
