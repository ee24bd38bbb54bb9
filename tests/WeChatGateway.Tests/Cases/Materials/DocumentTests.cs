using System.Text.Json;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

public sealed class DocumentTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await MaterialStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    private static IEnumerable<TestCaseData> Tickets() =>
        [
            Ticket(
                "railway, pdf",
                SamplePdf.Railway(),
                """{"invoiceNumber":"25359110001000000017","passenger":"林海舟","idTail":"123X","travelDate":"2026-02-11","from":"福州","to":"厦门北","price":83.50}"""
            ),
            Ticket(
                "railway, ofd",
                SampleOfd.Railway(),
                """{"invoiceNumber":"25359110001000000025","passenger":"陈屿安","idTail":"4321","travelDate":"2026-02-12","from":"上海虹桥","to":"厦门","price":328.00}"""
            ),
            Ticket(
                "flight, pdf",
                SamplePdf.Flight(),
                """{"invoiceNumber":"25359120002000000033","passenger":"苏望月","idTail":"5678","travelDate":"2026-02-13","from":"北京","to":"厦门","price":800.00}"""
            ),
            Ticket(
                "coach, pdf",
                SamplePdf.Coach(),
                """{"invoiceNumber":"25352000000000000041","passenger":"何小帆","idTail":"901X","travelDate":"2026-02-14","from":"龙岩市","to":"厦门市","price":65.00}"""
            ),
            Ticket("no ticket, pdf", SamplePdf.Words(2, "会议记录"), "null"),
            Ticket("no ticket, ofd", SampleOfd.Of(1, (10, 10, 4, "会议记录")), "null"),
        ];

    [TestCaseSource(nameof(Tickets))]
    public async Task Document_Sent_IsReadAndItsFirstPageDrawn(byte[] file, string reading)
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(file);

        await stage.PrepareAsync();

        var look = await ann.LookAsync(id);
        Assert.That(look.Text("state"), Is.EqualTo("ready"), look.Raw);
        Assert.That(
            JsonSerializer.Serialize(look.Json.GetProperty("reading")),
            Is.EqualTo(JsonSerializer.Serialize(JsonDocument.Parse(reading).RootElement))
        );
        using var view = await stage.PictureAsync(ann, id, "view");
        Assert.That(Math.Max(view.Width, view.Height), Is.EqualTo(1600));
        Assert.That(view.Min(), Is.LessThan(100), "words are drawn");
        Assert.That((await stage.RowAsync(id))!.PerceptualHash, Is.Null, "all tickets look alike");
    }

    /// <summary>Which of them the member is, the checks find out.</summary>
    [Test]
    public async Task Document_OfACouple_IsReadWithBothTravellers()
    {
        var reading = await ReadAsync(SamplePdf.Coach("苏望月"));

        Assert.That(
            reading.Each().Select(one => (one.Passenger, one.IdTail, one.From, one.To)),
            Is.EqualTo(
                new[]
                {
                    ("何小帆", "901X", "龙岩市", "厦门市"),
                    ("苏望月", "2345", "漳平市", "厦门市"),
                }
            )
        );
        Assert.That((await ReadAsync(SamplePdf.Coach())).Others, Is.Null);
    }

    [Test]
    public async Task Document_ThatPrintsTheHour_KeepsIt()
    {
        var reading = await ReadAsync(SamplePdf.Railway("25359110001000000077"));

        Assert.That(reading.Departs, Is.EqualTo(new TimeOnly(8, 30)));
    }

    private async Task<DocumentReading> ReadAsync(byte[] file)
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(file);
        await stage.PrepareAsync();
        var readings = new MaterialReadings(stage.Gateway.Service<IPersonalDataVault>());
        return readings.Open((await stage.RowAsync(id))!)!;
    }

    [Test]
    public async Task Reading_InTheDatabase_IsSealed()
    {
        var ann = await stage.NewUserAsync();
        var id = await ann.SentAsync(SamplePdf.Railway("25359110001000000099"));

        await stage.PrepareAsync();

        var kept = (await stage.RowAsync(id))!.Reading!.Bytes.ToArray();
        Assert.That(kept, Has.Length.GreaterThan(100));
        Assert.That(kept.AsSpan().IndexOf("25359110001000000099"u8), Is.LessThan(0));
    }

    private static TestCaseData Ticket(string name, byte[] file, string reading) =>
        new TestCaseData(file, reading).SetArgDisplayNames(name);
}
