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

    [TestCase("\r\n\r\n plain")]
    [TestCase("\n")]
    public async Task Open_FileThatBeginsWithSpace_IsGivenWhole(string file)
    {
        weChat.Answer = (_, _) =>
            Task.FromResult<HttpContent>(
                new ByteArrayContent(Encoding.UTF8.GetBytes(file))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("audio/amr") },
                }
            );

        using var opened = await weChat.Client.Media.OpenAsync("m");

        Assert.That(Encoding.UTF8.GetString(await opened.BytesAsync()), Is.EqualTo(file));
    }

    private async Task<WeChatApiException> FailAsync() =>
        (
            await Assert.ThrowsAsync<WeChatApiException>(async () =>
            {
                using var file = await weChat.Client.Media.OpenAsync("m");
            })
        )!;
}
