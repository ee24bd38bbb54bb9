using WeChat.Api;
using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Media;

public class MediaTests
{
    [TestCase(MediaKind.Image, "工会.png")]
    [TestCase(MediaKind.Voice, "v.amr")]
    [TestCase(MediaKind.Thumb, "t.jpg")]
    public async Task Upload_ThenOpen_IsTheSameFile(MediaKind kind, string name)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var media = weChat.OfficialAccount.Media;
        var bytes = Files.Jpeg(60_000);

        var held = await media.UploadAsync(kind, Files.Of(name, bytes));
        using var back = await media.OpenAsync(held.MediaId);

        Assert.That(back.Length, Is.EqualTo(bytes.Length));
        Assert.That(back.FileName, Is.Not.Empty);
        Assert.That(back.ContentType, Does.StartWith(kind is MediaKind.Voice ? "audio" : "image"));
        Assert.That(await back.BytesAsync(), Is.EqualTo(bytes));
        Assert.That(held.ExpiresAt - held.CreatedAt, Is.EqualTo(TimeSpan.FromDays(3)));
    }

    [Test]
    public async Task Upload_StreamOfUnknownLength_ArrivesWholeAndIsLeftOpen()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var media = weChat.OfficialAccount.Media;
        await using var source = new OneWayStream(Files.Jpeg(200_000));

        var held = await media.UploadAsync(MediaKind.Image, new UploadFile("p.jpg", source));
        using var back = await media.OpenAsync(held.MediaId);

        Assert.That(await back.BytesAsync(), Has.Length.EqualTo(200_000));
        Assert.That(source.IsClosed, Is.False);
    }

    [Test]
    public async Task GetVideoUrl_OfAVideo_IsAnAddress()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var media = weChat.OfficialAccount.Media;
        var held = await media.UploadAsync(MediaKind.Video, Files.Of("v.mp4", new byte[9]));

        Assert.That(await media.GetVideoUrlAsync(held.MediaId), Does.StartWith("http"));
        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            media.OpenAsync(held.MediaId)
        );
        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    [Test]
    public async Task OpenPageVoice_OfAVoice_IsSpeex()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var media = weChat.OfficialAccount.Media;
        var held = await media.UploadAsync(MediaKind.Voice, Files.Of("v.mp3", new byte[9]));

        using var back = await media.OpenPageVoiceAsync(held.MediaId);

        Assert.That(back.FileName, Does.EndWith(".speex"));
    }

    [Test]
    public async Task Open_UnknownId_IsBadMedia()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            weChat.OfficialAccount.Media.OpenAsync("nobody")
        );

        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.BadMedia));
    }

    [TestCase(MediaKind.Image, "p.jpg", (10 * 1024 * 1024) + 1)]
    [TestCase(MediaKind.Image, "p.bmp", 10)]
    [TestCase(MediaKind.Voice, "v.mp3", (2 * 1024 * 1024) + 1)]
    [TestCase(MediaKind.Voice, "v.wav", 10)]
    [TestCase(MediaKind.Video, "v.avi", 10)]
    [TestCase(MediaKind.Thumb, "t.jpg", (64 * 1024) + 1)]
    [TestCase(MediaKind.Thumb, "t.png", 10)]
    [TestCase(MediaKind.Image, "p.jpg", 0)]
    public void Upload_FileThatWeChatWouldRefuse_IsRefusedBeforeItIsSent(
        MediaKind kind,
        string name,
        int length
    )
    {
        using var stub = new ApiStub();

        Assert.That(
            () => stub.Client.Media.UploadAsync(kind, Files.Of(name, new byte[length])),
            Throws.ArgumentException
        );
        Assert.That(stub.Server.LogEntries, Is.Empty);
    }

    [Test]
    public void Upload_UnknownLengthAboveTheLimit_IsRefusedBeforeItIsSent()
    {
        using var stub = new ApiStub();
        using var source = new OneWayStream(new byte[70_000]);

        Assert.That(
            () => stub.Client.Media.UploadAsync(MediaKind.Thumb, new UploadFile("t.jpg", source)),
            Throws.ArgumentException
        );
        Assert.That(stub.Server.LogEntries, Is.Empty);
    }
}
