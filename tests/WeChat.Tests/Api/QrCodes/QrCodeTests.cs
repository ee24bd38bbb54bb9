using System.Net;
using WeChat.Api;
using WeChat.Events.Follow;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.QrCodes;

public class QrCodeTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public async Task Code_OfAnyKindScanned_ComesBackAsItsScene()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var codes = weChat.OfficialAccount.QrCodes;
        var fan = await weChat.NewFanAsync();

        foreach (
            var code in (WeChat.Api.QrCodes.QrCode[])
                [
                    await codes.CreateTemporaryAsync(4_294_967_294, Hour),
                    await codes.CreateTemporaryAsync("street-3", Hour),
                    await codes.CreatePermanentAsync(100_000),
                    await codes.CreatePermanentAsync("hall-1"),
                ]
        )
        {
            await weChat.ControlAsync($"fans/{fan}/scan", new { ticket = code.Ticket });
        }

        Assert.That(
            (await weChat.HeardAsync<ScanEvent>()).Select(scan => scan.Scene),
            Is.EqualTo((string[])["4294967294", "street-3", "100000", "hall-1"])
        );
    }

    [Test]
    public async Task Create_TemporaryAndPermanent_TellTheirLife()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var codes = weChat.OfficialAccount.QrCodes;

        Assert.That((await codes.CreateTemporaryAsync("a", Hour)).Life, Is.EqualTo(Hour));
        Assert.That((await codes.CreatePermanentAsync("a")).Life, Is.Null);
    }

    [Test]
    public async Task Image_OfATicket_IsAPictureAnybodyCanFetch()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var codes = weChat.OfficialAccount.QrCodes;
        var ticket = (await codes.CreateTemporaryAsync("a", Hour)).Ticket;

        using var picture = await codes.OpenImageAsync(ticket);
        using var browser = new HttpClient();
        using var shown = await browser.GetAsync(codes.ImageUrl(ticket));

        Assert.That(picture.ContentType, Does.StartWith("image/"));
        Assert.That(picture.Content.ReadByte(), Is.Not.EqualTo(-1));
        Assert.That(shown.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Assert.ThatAsync(
            () => codes.OpenImageAsync("wrong"),
            Throws.TypeOf<WeChatApiException>()
        );
    }

    [Test]
    public void ImageUrl_TicketWithSigns_IsEscaped()
    {
        using var http = new HttpClient();
        var codes = new WeChatApiClient(http, new("wx1", "secret")).QrCodes;

        Assert.That(
            codes.ImageUrl("gQ+/=="),
            Is.EqualTo("https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQ%2B%2F%3D%3D")
        );
    }

    [Test]
    public async Task Create_SceneOrLifeThatWeChatMangles_IsRefusedBeforeSending()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var codes = weChat.OfficialAccount.QrCodes;

        await Assert.MultipleAsync(async () =>
        {
            await RefusesAsync(() => codes.CreateTemporaryAsync(0, Hour));
            await RefusesAsync(() => codes.CreateTemporaryAsync(uint.MaxValue, Hour));
            await RefusesAsync(() => codes.CreateTemporaryAsync(1, TimeSpan.Zero));
            await RefusesAsync(() => codes.CreateTemporaryAsync(1, TimeSpan.FromDays(31)));
            await RefusesAsync(() => codes.CreateTemporaryAsync("", Hour));
            await RefusesAsync(() => codes.CreatePermanentAsync(new string('a', 65)));
            await RefusesAsync(() => codes.CreatePermanentAsync(0));
            await RefusesAsync(() => codes.CreatePermanentAsync(100_001));
        });
    }

    private static Task RefusesAsync(Func<Task> create) =>
        Assert.ThatAsync(create, Throws.ArgumentException);
}
