using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Claims;

/// <summary>平安返厦 as a member plays it: from the menu to the receipt, on the page and in the chat.</summary>
[TestFixture]
public class ClaimTests() : PhoneTest(390, 844)
{
    private const int MostActs = 12;

    [Test]
    public async Task Page_FromMenuToReceiptWithTwoPhotos_IsThreePagesAndAtMostTwelveActs()
    {
        await ClaimScene.BindAsync(Phone, 930);

        var claim = await ClaimScene.OpenAsync(Phone);
        await claim.FillInAsync(await PhotoAsync("1"), await PhotoAsync("2"));
        await Assertions.Expect(claim.Body).ToContainTextAsync("250 元");
        await claim.ConfirmAsync();
        await claim.ShowsAsync("平安返厦补贴");
        await Assertions.Expect(claim.Body).ToContainTextAsync("受理号");

        // Two for the menu and the link.
        Assert.That(claim.Acts + 2, Is.LessThanOrEqualTo(MostActs));
    }

    [Test]
    public async Task Chat_FromMenuToReceiptWithPhotosSentAnew_NeverLeavesTheConversation()
    {
        await ClaimScene.BindAsync(Phone, 931);
        await ClaimScene.OpenAsync(Phone);
        await Phone.CloseWebAsync();

        // Typed: the same menu tapped twice in a second is one event, and a browser is that quick.
        await Phone.SayAsync("平安返厦");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("您可以申请");
        await Phone.SendPhotoAsync((await PhotoAsync("1")).Buffer);
        await Phone.SendPhotoAsync((await PhotoAsync("2")).Buffer);
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("一共 2 张");
        await Phone.SayAsync("重发");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("之前的车票照片不用了");
        await Phone.SendPhotoAsync((await PhotoAsync("3")).Buffer);
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("一共 1 张");
        var day = ClaimPages.Today.Split('-');
        await Phone.SayAsync($"湖南 {day[1]}月{day[2]}日 火车");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("250 元");
        await Phone.SayAsync("确认");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("受理号");
        await Phone.SayAsync("进度");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("平安返厦补贴");
    }

    /// <summary>A photo of its own: pictures alike would be a suspicion.</summary>
    private async Task<FilePayload> PhotoAsync(string name) =>
        new()
        {
            Name = $"{name}.jpg",
            MimeType = "image/jpeg",
            Buffer = await Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }),
        };
}
