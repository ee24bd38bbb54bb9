using System.Text;
using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

public class UploadTests
{
    private const string Held = """{"type":"image","media_id":"m","created_at":1700000000}""";

    private static readonly WeChatApiSettings Patient = new()
    {
        RetryPauses = [TimeSpan.Zero, TimeSpan.Zero],
        BreakerFailures = 3,
    };

    private readonly List<(string Type, long? Length, string Body)> sent = [];
    private ScriptedWeChat weChat;

    [SetUp]
    public void MeetWeChat()
    {
        sent.Clear();
        weChat = new(TimeProvider.System);
        weChat.Answer = (request, cancel) => KeepAsync(request, Held, cancel);
    }

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [Test]
    public async Task Upload_Form_IsInTheOnlyFormWeChatTakes()
    {
        await weChat.Client.Materials.AddVideoAsync(
            Files.Of("C:\\工会\"1\r\n.mp4", "bytes"u8.ToArray()),
            "标题",
            "说明"
        );

        var (type, length, body) = sent.Single();
        var boundary = type["multipart/form-data; boundary=".Length..];
        Assert.That(boundary, Does.Match("^[0-9A-Za-z]+$"));
        Assert.That(
            body,
            Is.EqualTo(
                $"--{boundary}\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n"
                    + """{"title":"标题","introduction":"说明"}"""
                    + $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"media\"; "
                    + "filename=\"工会_1__.mp4\"\r\nContent-Type: video/mp4\r\n\r\nbytes\r\n"
                    + $"--{boundary}--\r\n"
            )
        );
        Assert.That(length, Is.EqualTo(Encoding.UTF8.GetByteCount(body)));
    }

    [Test]
    public async Task Upload_TokenRejectedAndTheFileCanBeOpenedAgain_IsSentAgain()
    {
        RejectsTheFirst();
        var opened = 0;
        var file = new UploadFile(
            "p.jpg",
            _ =>
            {
                opened++;
                return ValueTask.FromResult<Stream>(new MemoryStream("again"u8.ToArray()));
            },
            5
        );

        await weChat.Client.Media.UploadAsync(MediaKind.Image, file);

        Assert.That(opened, Is.EqualTo(2));
        Assert.That(sent[1].Body, Does.Contain("again"));
    }

    [Test]
    public async Task Upload_TokenRejectedAndTheStreamCanSeek_IsSentAgainFromWhereItStood()
    {
        RejectsTheFirst();
        using var content = new MemoryStream("xxagain"u8.ToArray()) { Position = 2 };

        await weChat.Client.Media.UploadAsync(MediaKind.Image, new UploadFile("p.jpg", content));

        Assert.That(sent[1].Body, Does.Contain("\r\n\r\nagain\r\n"));
    }

    [Test]
    public async Task Upload_TokenRejectedAndTheStreamIsSpent_Fails()
    {
        RejectsTheFirst();
        using var content = new OneWayStream("once"u8.ToArray());
        var file = new UploadFile("p.jpg", content, 4);

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            weChat.Client.Media.UploadAsync(MediaKind.Image, file)
        );

        Assert.That(failure!.IsTokenRejected);
        Assert.That(sent, Has.Count.EqualTo(1));
    }

    [TestCase(3)]
    [TestCase(5)]
    public void Upload_StreamOfAnotherLengthThanTold_IsTheCallersFault(int told)
    {
        var file = new UploadFile("p.jpg", new OneWayStream("four"u8.ToArray()), told);

        Assert.That(
            () => weChat.Client.Media.UploadAsync(MediaKind.Image, file),
            Throws.InvalidOperationException.With.InnerException.InstanceOf<EndOfStreamException>()
        );
    }

    [Test]
    public async Task Upload_FileThatCannotBeOpened_IsTheCallersFaultAndTriedOnce()
    {
        var opened = 0;
        var file = new UploadFile(
            "p.jpg",
            _ =>
            {
                opened++;
                throw new FileNotFoundException("gone");
            },
            5
        );
        using var patient = new ScriptedWeChat(TimeProvider.System, Patient) { Answer = Keep };

        for (var i = 0; i < Patient.BreakerFailures; i++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                patient.Client.Media.UploadAsync(MediaKind.Image, file)
            );
        }

        Assert.That(opened, Is.EqualTo(Patient.BreakerFailures));
        await patient.Client.Media.UploadAsync(MediaKind.Image, Files.Picture());
    }

    [Test]
    public async Task Upload_StreamThatStalls_IsTheCallersFaultAndTriedOnce()
    {
        var time = new FakeTimeProvider();
        using var stalled = new PiecewiseStream();
        using var patient = new ScriptedWeChat(time, Patient) { Answer = Keep };
        var opened = 0;
        var file = new UploadFile(
            "p.jpg",
            _ =>
            {
                opened++;
                return ValueTask.FromResult<Stream>(stalled);
            },
            5
        );

        var sending = patient.Client.Media.UploadAsync(MediaKind.Image, file);
        await stalled.IsEmpty;
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.That(
            async () => await sending,
            Throws.InvalidOperationException.With.InnerException.InstanceOf<TimeoutException>()
        );
        Assert.That(opened, Is.EqualTo(1));
    }

    [Test]
    public async Task Upload_CallerGivesUpWhileTheStreamStalls_IsCancelled()
    {
        using var stalled = new PiecewiseStream();
        using var gone = new CancellationTokenSource();
        var file = new UploadFile("p.jpg", _ => ValueTask.FromResult<Stream>(stalled), 5);

        var sending = weChat.Client.Media.UploadAsync(MediaKind.Image, file, gone.Token);
        await stalled.IsEmpty;
        await gone.CancelAsync();

        Assert.That(async () => await sending, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task Upload_StreamOfUnknownLength_IsNeverToBeSeenInTheTemporaryFolder()
    {
        const int length = 98_765;
        var seen = new List<string>();
        weChat.Answer = (request, cancel) =>
        {
            var files = new DirectoryInfo(Path.GetTempPath()).EnumerateFiles();
            seen.AddRange(
                files.Where(file => file.Exists && file.Length == length).Select(file => file.Name)
            );
            return KeepAsync(request, Held, cancel);
        };

        await weChat.Client.Media.UploadAsync(
            MediaKind.Image,
            new UploadFile("p.jpg", new OneWayStream(Files.Jpeg(length)))
        );

        Assert.That(seen, Is.Empty);
        Assert.That(sent.Single().Length, Is.GreaterThan(length));
    }

    private Task<HttpContent> Keep(HttpRequestMessage request, CancellationToken cancel) =>
        KeepAsync(request, Held, cancel);

    private void RejectsTheFirst() =>
        weChat.Answer = (request, cancel) =>
            KeepAsync(
                request,
                sent.Count == 0 ? """{"errcode":40001,"errmsg":"no"}""" : Held,
                cancel
            );

    private async Task<HttpContent> KeepAsync(
        HttpRequestMessage request,
        string answer,
        CancellationToken cancellation
    )
    {
        var content = request.Content!;
        var length = content.Headers.ContentLength;
        var body = await content.ReadAsStringAsync(cancellation);
        sent.Add((content.Headers.GetValues("Content-Type").Single(), length, body));
        return ScriptedWeChat.Json(answer);
    }
}
