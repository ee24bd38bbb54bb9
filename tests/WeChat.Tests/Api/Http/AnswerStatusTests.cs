using System.Net;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

/// <summary>What counts as WeChat's yes. A message that nobody took must never count as sent.</summary>
public class AnswerStatusTests
{
    private ScriptedWeChat weChat;

    [SetUp]
    public void MeetWeChat() => weChat = new(TimeProvider.System);

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [TestCase(404, """{"message":"no Route matched with those values"}""")]
    [TestCase(403, "{}")]
    [TestCase(400, """{"errcode":0}""")]
    [TestCase(302, """{"errcode":0}""")]
    [TestCase(200, """{"message":"hello"}""")]
    [TestCase(200, "{}")]
    public async Task Send_AnsweredByAnotherThanWeChat_IsUnreadable(int status, string body)
    {
        weChat.Status = (HttpStatusCode)status;
        weChat.Says(body);

        Assert.That((await SendAsync()).Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    [TestCase("""{"error":"rate limited"}""")]
    [TestCase("<html>slow down</html>")]
    public async Task Send_TooManyRequests_IsTransient(string body)
    {
        weChat.Status = HttpStatusCode.TooManyRequests;
        weChat.Says(body);

        Assert.That((await SendAsync()).Kind, Is.EqualTo(WeChatErrorKind.Transient));
    }

    [Test]
    public async Task Send_WeChatsCodeUnderABadStatus_IsThatCode()
    {
        weChat.Status = HttpStatusCode.BadRequest;
        weChat.Says("""{"errcode":45015,"errmsg":"out of time"}""");

        Assert.That((await SendAsync()).Kind, Is.EqualTo(WeChatErrorKind.WindowClosed));
    }

    [Test]
    public async Task Read_NotFoundWithJson_IsUnreadable()
    {
        weChat.Status = HttpStatusCode.NotFound;
        weChat.Says("""{"menu":{"button":[]}}""");

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            weChat.Client.Menu.GetAsync()
        );

        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    private async Task<WeChatApiException> SendAsync() =>
        (
            await Assert.ThrowsAsync<WeChatApiException>(() =>
                weChat.Client.CustomerService.SendAsync("o", new CustomerServiceText("x"))
            )
        )!;
}
