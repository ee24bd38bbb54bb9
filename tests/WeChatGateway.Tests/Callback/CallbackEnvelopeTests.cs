using System.Net;
using WeChat.Callbacks;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Callback;

public class CallbackEnvelopeTests
{
    /// <summary>Before publishing, the framework's own search for static files meets every address by GET.</summary>
    private const HttpStatusCode OtherMethodOnly = HttpStatusCode.MethodNotAllowed;

    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await GatewayStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase(CallbackMode.Safe)]
    [TestCase(CallbackMode.Compatible)]
    public async Task Text_ThatCameEncrypted_IsAnsweredEncryptedToItsSender(CallbackMode mode)
    {
        var fan = stage.Chat.When(_ => new(ChatAnswer.Text("您好，林师傅👋")));

        var answer = await stage.SayAsync(Inbound.Text(fan, StageChat.Plain), mode);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Raw, Does.Contain("<Encrypt>").And.Not.Contain("您好"));
        Assert.That(answer.Words, Is.EqualTo("您好，林师傅👋"));
        Assert.That(answer.Reply.Header.ToUserName, Is.EqualTo(fan));
        Assert.That(answer.Reply.Header.FromUserName, Is.EqualTo(Inbound.Account));
    }

    [Test]
    public async Task Text_WithNothingToSay_IsAnsweredSuccessInClear()
    {
        var fan = stage.Chat.When(_ => new(ChatAnswer.Silence));

        var answer = await stage.SayAsync(Inbound.Text(fan, StageChat.Plain));

        Assert.That(answer.ToString(), Is.EqualTo("200 text/plain success"));
    }

    [Test]
    public async Task Text_InClear_IsRefusedWhereSafeModeIsConfigured()
    {
        var fan = Inbound.NewFan();

        var answer = await stage.SayAsync(Inbound.Text(fan, "绑卡"), CallbackMode.Plain);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await stage.InboxAsync(fan), Is.Empty);
    }

    [Test]
    public async Task Text_InClearWithoutAnyKeyConfigured_IsAnsweredInClear()
    {
        await using var plain = await GatewayStage.StartAsync(setup =>
            setup.Settings["WeChat:OfficialAccount:EncodingAesKey"] = ""
        );

        var answer = await plain.SayAsync(
            Inbound.Text(Inbound.NewFan(), "绑卡"),
            CallbackMode.Plain
        );

        Assert.That(answer.MediaType, Is.EqualTo("application/xml"));
        Assert.That(answer.Raw, Does.Contain("/m/cards/bind"));
    }

    [Test]
    public async Task JsonText_ToTheMiniProgram_IsAnsweredByMessage()
    {
        var fan = stage.Chat.When(_ => new(ChatAnswer.Text("小程序里见")));

        var answer = await stage.SayToMiniProgramAsync(Inbound.JsonText(fan, StageChat.Plain));

        Assert.That(answer.ToString(), Is.EqualTo("200 text/plain success"));
        var message = (await stage.OutboxAsync(fan)).Single();
        Assert.That(message.AppId, Is.EqualTo(StageSetup.MiniProgram.AppId));
        Assert.That(message.Kind, Is.EqualTo("text"));
        Assert.That(Words.Of(message), Is.EqualTo("小程序里见"));
    }

    [Test]
    public async Task JsonText_ToTheMiniPrograms_TransactionalRoute_IsAnsweredByMessage()
    {
        var fan = stage.Chat.When(_ => new(ChatAnswer.Text("办好了")));

        var answer = await stage.SayToMiniProgramAsync(
            Inbound.JsonText(fan, StageChat.Transactional)
        );

        Assert.That(answer.ToString(), Is.EqualTo("200 text/plain success"));
        await Until.TrueAsync(
            async () => (await stage.OutboxAsync(fan)).Count == 1,
            "the answer is queued"
        );
    }

    [Test]
    public async Task MiniProgram_NotConfigured_IsNotThere()
    {
        await using var without = await GatewayStage.StartAsync(setup =>
            setup.Settings["WeChat:MiniProgram:AppId"] = ""
        );

        var check = without.MiniProgram.Verification("hello", without.Now, "n1");
        using var answer = await without.Http.GetAsync(
            $"{GatewayStage.MiniProgramPath}?{check.QueryString}"
        );
        var push = await without.SayToMiniProgramAsync(Inbound.JsonText(Inbound.NewFan(), "你好"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(push.Status, Is.EqualTo(HttpStatusCode.NotFound).Or.EqualTo(OtherMethodOnly));
    }

    [Test]
    public async Task UrlCheck_WellSigned_EchoesVerbatim()
    {
        var check = stage.OfficialAccount.Verification("echo+/= 5", stage.Now, "n1");

        using var answer = await stage.Http.GetAsync(
            $"{GatewayStage.OfficialAccountPath}?{check.QueryString}"
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/plain"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("echo+/= 5"));
    }

    [TestCase("signature=00&timestamp=1&nonce=n&echostr=hello")]
    [TestCase("echostr=hello")]
    [TestCase("")]
    public async Task UrlCheck_NotProved_IsForbidden(string query)
    {
        using var answer = await stage.Http.GetAsync($"{GatewayStage.OfficialAccountPath}?{query}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
    }

    [Test]
    public async Task UrlCheck_FromYesterday_IsForbidden()
    {
        var check = stage.OfficialAccount.Verification("hello", stage.Now.AddDays(-1), "n1");

        using var answer = await stage.Http.GetAsync(
            $"{GatewayStage.OfficialAccountPath}?{check.QueryString}"
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
