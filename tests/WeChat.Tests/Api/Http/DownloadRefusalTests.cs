using System.Net.Http.Headers;
using System.Text;
using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

/// <summary>A refusal must never be handed out as the file.</summary>
public class DownloadRefusalTests
{
    private ScriptedWeChat weChat;

    [SetUp]
    public void MeetWeChat() => weChat = new(TimeProvider.System);

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [TestCase("\r\n")]
    [TestCase("\uFEFF")]
    [TestCase("\uFEFF \t\n")]
    public async Task Open_RefusalAfterWhatSaysNothing_IsTheRefusal(string before)
    {
        weChat.Says(before + """{"errcode":40007,"errmsg":"invalid media_id"}""");

        Assert.That((await FailAsync()).Kind, Is.EqualTo(WeChatErrorKind.BadMedia));
    }

    [Test]
    public async Task Open_LabelledJson_IsNoFile()
    {
        weChat.Answer = (_, _) =>
            Task.FromResult<HttpContent>(
                new StringContent("\"no\"", Encoding.UTF8, "application/json")
            );

        Assert.That((await FailAsync()).Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    [TestCase("no healthy upstream")]
    [TestCase("BMW is not a bitmap")]
    [TestCase("RIFF, but no sound")]
    [TestCase("\r\n")]
    public async Task Open_LabelledTextAndNoMedia_IsNoFile(string text)
    {
        weChat.Says(text);

        Assert.That((await FailAsync()).Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    [TestCase("47494638396101000100")]
    [TestCase("FFD8FFE000104A464946")]
    [TestCase("89504E470D0A1A0A0000000D")]
    [TestCase("424D3A0000000000000036000000")]
    [TestCase("52494646240000005745425056503820")]
    [TestCase("2321414D520A")]
    [TestCase("49443303000000")]
    [TestCase("FFFB9064")]
    [TestCase("0000001866747970")]
    public async Task Open_LabelledTextButMedia_IsGivenWhole(string hex)
    {
        var file = Convert.FromHexString(hex);
        weChat.Answer = (_, _) => Task.FromResult<HttpContent>(Labelled("text/plain", file));

        using var opened = await weChat.Client.Media.OpenAsync("m");

        Assert.That(await opened.BytesAsync(), Is.EqualTo(file));
    }

    [TestCase("<html>Bad gateway</html>")]
    [TestCase("")]
    public async Task Open_NothingButWhiteSpaceAhead_IsNoFile(string page)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('\n', 100) + page);
        weChat.Answer = (_, _) => Task.FromResult<HttpContent>(Labelled("image/jpeg", bytes));

        Assert.That((await FailAsync()).Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    [TestCase("\r\n\r\n plain")]
    public async Task Open_FileThatBeginsWithSpace_IsGivenWhole(string file)
    {
        weChat.Answer = (_, _) =>
            Task.FromResult<HttpContent>(Labelled("audio/amr", Encoding.UTF8.GetBytes(file)));

        using var opened = await weChat.Client.Media.OpenAsync("m");

        Assert.That(Encoding.UTF8.GetString(await opened.BytesAsync()), Is.EqualTo(file));
    }

    private static ByteArrayContent Labelled(string type, byte[] bytes) =>
        new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private async Task<WeChatApiException> FailAsync() =>
        (
            await Assert.ThrowsAsync<WeChatApiException>(async () =>
            {
                using var file = await weChat.Client.Media.OpenAsync("m");
            })
        )!;
}
