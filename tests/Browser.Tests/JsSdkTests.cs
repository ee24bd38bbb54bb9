using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;

namespace WeChatUnion.Browser.Tests;

/// <summary>
/// What a page with WeChat's JS-SDK does, on one of ours. The SDK is of another origin, as WeChat's is: the page's policy
/// must admit it, and the signature must be right for WeChat to take the page.
/// </summary>
public sealed class JsSdkTests() : PhoneTest(390, 844)
{
    /// <summary>WeChat's script is loaded inside WeChat alone.</summary>
    protected override string? UserAgent =>
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36 MicroMessenger/8.0.49";

    private ILocator Told => Page.GetByRole(AriaRole.Status);

    [SetUp]
    public async Task OpenPageAsync()
    {
        await OpenAsNewFanAsync("/m/weixin/phone");
        await TellsAsync("可以试了。");
    }

    [Test]
    public async Task Picture_ChosenAndUploaded_IsTakenByWeChat()
    {
        await TapAsync("上传照片");
        await TellsAsync("请先选一张照片。");

        var chooser = await Page.RunAndWaitForFileChooserAsync(() => TapAsync("选一张照片"));
        await chooser.SetFilesAsync(
            new FilePayload
            {
                Name = "photo.png",
                MimeType = "image/png",
                Buffer = [0x89, 0x50, 0x4E, 0x47],
            }
        );
        await TellsAsync("照片选好了。");
        var uploaded = await Page.RunAndWaitForResponseAsync(
            () => TapAsync("上传照片"),
            answer => answer.Url.EndsWith("/js/pictures", StringComparison.Ordinal)
        );

        await TellsAsync("照片上传好了。");
        Assert.That(await uploaded.TextAsync(), Does.Contain("serverId"));
    }

    [Test]
    public async Task Place_Asked_IsToldAndShownOnTheMap()
    {
        await TapAsync("看我的位置");
        await TellsAsync("您在北纬 24.4798、东经 118.0894。");

        await TapAsync("打开地图");
        await TellsAsync("地图打开了。");
    }

    [TestCase("https://union.test/m/cards", "扫到了：https://union.test/m/cards")]
    [TestCase(null, "已取消。")]
    public async Task Code_Scanned_IsReadOrGivenUp(string? text, string told)
    {
        Page.Dialog += async (_, dialog) =>
            await (text is null ? dialog.DismissAsync() : dialog.AcceptAsync(text));

        await TapAsync("扫一扫");

        await TellsAsync(told);
    }

    [Test]
    public async Task Page_OnAPhone_IsUsableByEverybody() =>
        Assert.That(await AccessCheck.RunAsync(Page), Is.Empty);

    private Task TapAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private Task TellsAsync(string words) => Assertions.Expect(Told).ToHaveTextAsync(words);
}
