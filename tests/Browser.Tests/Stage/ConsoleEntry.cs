using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>A member of staff at the console's door.</summary>
public sealed partial class ConsoleEntry(IPage page, string address)
{
    public const string Password = "一句好记的话 2026-11";

    /// <summary>The first sign-in: own password, authenticator, recovery codes.</summary>
    /// <param name="look">Called on each page that comes, with its heading.</param>
    public async Task<Authenticator> EnterFirstTimeAsync(
        string user,
        string password,
        Func<string, Task>? look = null
    )
    {
        look ??= _ => Task.CompletedTask;
        await page.GotoAsync($"{address}/console");
        await look("登录");
        await TypePasswordAsync(user, password);
        await look("设置您自己的密码");
        await page.GetByLabel("新密码").FillAsync(Password);
        await page.GetByLabel("再输一次").FillAsync(Password);
        await PressAsync("下一步");
        await look("绑定身份验证器");
        var key = await page.Locator("p code").TextContentAsync();
        var authenticator = new Authenticator(key!.Trim());
        await page.GetByLabel("6 位数字").FillAsync(authenticator.CodeAt(DateTimeOffset.UtcNow));
        await PressAsync("完成");
        await look("请保存恢复码");
        await page.GetByRole(AriaRole.Link, new() { Name = "我已保存" }).ClickAsync();
        return authenticator;
    }

    public async Task TypePasswordAsync(string user, string password)
    {
        await page.GetByLabel("用户名").FillAsync(user);
        await page.GetByLabel("密码").FillAsync(password);
        await PressAsync("下一步");
    }

    public async Task TypeCodeAsync(string code)
    {
        await page.GetByLabel("验证码").FillAsync(code);
        await PressAsync("登录");
    }

    public async Task PressAsync(string button) =>
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The password <c>create-admin</c> printed.</summary>
    public static string PasswordIn(CommandResult made) =>
        PasswordLine().Match(made.Said) is { Success: true } line
            ? line.Groups[1].Value
            : throw new InvalidOperationException($"create-admin: {made.Said}{made.Complained}");

    [GeneratedRegex(@"first sign-in: (\S+)")]
    private static partial Regex PasswordLine();
}
