using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

/// <summary>How long calls wait, on a clock that the test turns.</summary>
public class PatienceTests
{
    private FakeTimeProvider time;
    private ScriptedWeChat weChat;
    private TaskCompletionSource asked;

    [SetUp]
    public void MeetAWeChatThatNeverAnswers()
    {
        time = new(new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
        asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        weChat = new(time)
        {
            Answer = async (_, cancel) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancel);
                return ScriptedWeChat.Json("");
            },
        };
    }

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [Test]
    public async Task Call_NoAnswerForTenSeconds_IsGivenUp()
    {
        var call = weChat.Client.Menu.GetAsync();
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.That((await FailureOf(call)).Detail, Is.EqualTo("time-out"));
    }

    [Test]
    public async Task Upload_NoAnswer_IsGivenUpAfterAMinute()
    {
        var call = weChat.Client.Media.UploadAsync(MediaKind.Image, Files.Picture());
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(59));
        var waits = !call.IsCompleted;
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(waits);
        Assert.That((await FailureOf(call)).Detail, Is.EqualTo("time-out"));
    }

    [Test]
    public async Task Download_PiecesThatKeepComing_MayTakeAsLongAsTheyLike()
    {
        using var body = new PiecewiseStream();
        weChat.Answer = (_, _) => Task.FromResult<HttpContent>(new StreamContent(body));
        var piece = new byte[100];
        body.Give("GIF");
        using var file = await weChat.Client.Media.OpenAsync("m");
        var got = 0;
        for (var i = 0; i < 5; i++)
        {
            got += await file.Content.ReadAtLeastAsync(piece, 3);
            var next = file.Content.ReadAtLeastAsync(piece, 3);
            time.Advance(TimeSpan.FromSeconds(9));
            body.Give("89a");
            got += await next;
            body.Give("GIF");
        }

        Assert.That(got, Is.EqualTo(30));
    }

    [Test]
    public async Task Download_NoPieceForTenSeconds_IsGivenUp()
    {
        using var body = new PiecewiseStream();
        weChat.Answer = (_, _) => Task.FromResult<HttpContent>(new StreamContent(body));
        body.Give("GIF");
        using var file = await weChat.Client.Media.OpenAsync("m");

        var rest = file.BytesAsync();
        await body.IsEmpty;
        time.Advance(TimeSpan.FromSeconds(10));

        var failure = await FailureOf(rest);
        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        Assert.That(failure.Detail, Is.EqualTo("stalled"));
    }

    [Test]
    public async Task Download_CutOffInTheMiddle_IsUnreachable()
    {
        using var server = new DroppingServer(
            "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nContent-Length: 1000\r\n\r\nGIF89a"
        );
        using var file = await server.Client.Media.OpenAsync("m");

        var failure = await FailureOf(file.BytesAsync());

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        Assert.That(failure.Detail, Is.EqualTo("cut off"));
    }

    [Test]
    public void Download_ReaderGivesUp_IsCancelledNotFailed()
    {
        using var body = new PiecewiseStream();
        weChat.Answer = (_, _) => Task.FromResult<HttpContent>(new StreamContent(body));
        body.Give("GIF");
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.That(
            async () =>
            {
                using var file = await weChat.Client.Media.OpenAsync("m");
                await file.Content.CopyToAsync(Stream.Null, gone.Token);
            },
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    private static async Task<WeChatApiException> FailureOf(Task call) =>
        (await Assert.ThrowsAsync<WeChatApiException>(() => call))!;
}
