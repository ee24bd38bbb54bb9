using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class SignInTests
{
    private readonly List<string> wrong = [];

    [Test]
    public async Task Administrator_FirstAndSecondSignIn_EndsInTheConsole()
    {
        var made = await Stages.Gateway.CommandAsync("create-admin", "first", "林首位");
        await using var context = await Stages.Browser.NewContextAsync(new() { Locale = "zh-CN" });
        var watch = Watch.Over(context, Stages.Gateway);
        var page = await context.NewPageAsync();
        var entry = new ConsoleEntry(page, Stages.Gateway.Address);

        var phone = await entry.EnterFirstTimeAsync(
            "first",
            ConsoleEntry.PasswordIn(made),
            heading => LookAsync(page, heading)
        );
        await SeesDeskAsync(page);
        await entry.PressAsync("退出");
        await LookAsync(page, "登录");
        await page.GotoAsync($"{Stages.Gateway.Address}/console/staff");
        await LookAsync(page, "登录");
        await entry.TypePasswordAsync("first", "not the password");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("用户名或密码不对");
        await LookAsync(page, "登录");
        await entry.TypePasswordAsync("FIRST", ConsoleEntry.Password);
        await LookAsync(page, "输入验证码");
        // The code that enrolled the authenticator is used up; the next one is not.
        await entry.TypeCodeAsync(phone.CodeAt(DateTimeOffset.UtcNow, stepsAhead: 1));
        await Assertions.Expect(page).ToHaveURLAsync($"{Stages.Gateway.Address}/console/staff");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "后台账号", Level = 1 }))
            .ToBeVisibleAsync();

        Assert.That(wrong, Is.Empty);
        Assert.That(watch.Seen, Is.Empty);
    }

    private static Task SeesDeskAsync(IPage page) =>
        Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "工作台", Level = 1 }))
            .ToBeVisibleAsync();

    private async Task LookAsync(IPage page, string heading)
    {
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 }))
            .ToBeVisibleAsync();
        wrong.AddRange((await Axe.FindAsync(page)).Select(found => $"{heading}: {found}"));
    }
}
