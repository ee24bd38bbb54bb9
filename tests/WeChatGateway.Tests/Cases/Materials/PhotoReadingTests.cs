using System.Text.Json;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>Photos read by WeChat's OCR, where the settings say so.</summary>
public sealed class PhotoReadingTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup =>
            setup.Settings["Cases:Materials:ReadPhotos"] = "true"
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Photo_OfARailwayTicket_IsRead()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePhotos.Jpeg());

        await stage.PrepareAsync();

        var look = await ann.LookAsync(id);
        Assert.That(
            Plain(look.Json.GetProperty("reading").GetRawText()),
            Is.EqualTo(
                Plain(
                    """{"invoiceNumber":null,"passenger":"林小海","idTail":"0033","travelDate":"2026-02-11","from":"福州","to":"厦门北","price":83.50}"""
                )
            ),
            look.Raw
        );
    }

    /// <summary>100 a day are free: from then on people look for themselves.</summary>
    [Test]
    public async Task Photo_WhenTheDaysQuotaIsUsed_IsReadyUnread()
    {
        var ann = await stage.NewUserAsync();
        await stage.ControlAsync(
            "faults",
            new
            {
                path = "/cv/ocr/comm",
                errcode = 45009,
                times = 1,
            }
        );
        var id = await ann.SentAsync(SamplePhotos.Jpeg(seed: 2));

        await stage.PrepareAsync();

        var look = await ann.LookAsync(id);
        Assert.That(look.Text("state"), Is.EqualTo("ready"), look.Raw);
        Assert.That(look.Json.GetProperty("reading").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private static string Plain(string json) =>
        JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
