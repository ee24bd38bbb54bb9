using WeChat.Api;
using WeChat.Api.CustomerService;

namespace WeChat.Tests.Api;

public class ApiFaultTests
{
    private const string Ok = """{"errcode":0,"errmsg":"ok"}""";
    private const string Rid = "61725984-6126f6f9-040f19c4";

    [Test]
    public async Task Send_TokenRejectedOnce_FetchesAnotherAndSucceeds()
    {
        using var stub = new ApiStub().GivesTokens("first", "second");
        stub.GivesInTurn(
            ApiStub.SendPath,
            """{"errcode":40001,"errmsg":"invalid credential"}""",
            Ok
        );

        await Send(stub);

        var used = stub
            .Server.LogEntries.Where(entry => entry.RequestMessage!.Path == ApiStub.SendPath)
            .Select(entry => entry.RequestMessage!.Query!["access_token"].Single());
        Assert.That(string.Join(' ', used), Is.EqualTo("first second"));
    }

    [TestCase(40001)]
    [TestCase(40014)]
    [TestCase(42001)]
    public async Task Send_TokenRejectedAgain_FailsAfterTwoCalls(int code)
    {
        using var stub = new ApiStub().GivesTokens("first", "second");
        stub.GivesInTurn(ApiStub.SendPath, $$"""{"errcode":{{code}},"errmsg":"no"}""");

        var failure = (await Assert.ThrowsAsync<WeChatApiException>(() => Send(stub)))!;

        Assert.That(failure.IsTokenRejected);
        Assert.That(stub.CallsOf(ApiStub.SendPath), Is.EqualTo(2));
    }

    [TestCase(40001)]
    [TestCase(40125)]
    public async Task Token_SecretRejected_IsNotAskedTwice(int code)
    {
        using var stub = new ApiStub();
        stub.GivesInTurn(
            ApiStub.TokenPath,
            $$"""{"errcode":{{code}},"errmsg":"invalid appsecret"}"""
        );

        var failure = (await Assert.ThrowsAsync<WeChatApiException>(() => Send(stub)))!;

        Assert.That(failure.Code, Is.EqualTo(code));
        Assert.That(stub.CallsOf(ApiStub.TokenPath), Is.EqualTo(1));
    }

    [Test]
    public async Task MenuGet_SystemBusyTwice_IsRepeatedUntilItAnswers()
    {
        using var stub = new ApiStub().GivesTokens("t");
        const string busy = """{"errcode":-1,"errmsg":"system error"}""";
        const string menu =
            """{"menu":{"button":[{"type":"click","name":"绑卡","key":"card.bind","sub_button":[]}]}}""";
        stub.GivesInTurn("/cgi-bin/menu/get", busy, busy, menu);

        var buttons = await stub.Client.Menu.GetAsync();

        Assert.That(buttons!.Single().Key, Is.EqualTo("card.bind"));
    }

    [Test]
    public async Task Send_SystemBusy_IsNotRepeatedBecauseTheFanCouldGetItTwice()
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn(ApiStub.SendPath, """{"errcode":-1,"errmsg":"system error"}""");

        var failure = (await Assert.ThrowsAsync<WeChatApiException>(() => Send(stub)))!;

        Assert.That(failure.IsTransient);
        Assert.That(stub.CallsOf(ApiStub.SendPath), Is.EqualTo(1));
    }

    [Test]
    public async Task Send_DailyQuotaUsedUp_SaysSoWithTheRid()
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn(
            ApiStub.SendPath,
            $$"""{"errcode":45009,"errmsg":"reach max api daily quota limit rid: {{Rid}}"}"""
        );

        var failure = (await Assert.ThrowsAsync<WeChatApiException>(() => Send(stub)))!;

        Assert.That(failure.IsDailyQuota);
        Assert.That(failure.Rid, Is.EqualTo(Rid));
        Assert.That(failure.Path, Is.EqualTo(ApiStub.SendPath));
        Assert.That(
            failure.Message,
            Does.Contain("45009").And.Contains(failure.Hint).And.Contains(Rid)
        );
    }

    [Test]
    public async Task Send_ConnectionDropped_FailsAsUnreachableAndIsNotRepeated()
    {
        using var server = new DroppingServer();

        var failure = (
            await Assert.ThrowsAsync<WeChatApiException>(() =>
                server.Client.CustomerService.SendAsync(
                    ApiStub.OpenId,
                    new CustomerServiceText("x")
                )
            )
        )!;

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public async Task MenuCreate_ConnectionDropped_IsTriedThreeTimes()
    {
        using var server = new DroppingServer();

        await Assert.ThrowsAsync<WeChatApiException>(() => server.Client.Menu.CreateAsync([]));

        Assert.That(server.Connections, Is.EqualTo(3));
    }

    [Test]
    public async Task Send_AnswerSlowerThanTheTimeout_FailsAsUnreachable()
    {
        using var stub = new ApiStub(timeout: TimeSpan.FromMilliseconds(500)).GivesTokens("t");
        stub.Gives(ApiStub.SendPath, 200, Ok, TimeSpan.FromSeconds(4));

        var failure = (await Assert.ThrowsAsync<WeChatApiException>(() => Send(stub)))!;

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        Assert.That(failure.Detail, Is.EqualTo("time-out"));
    }

    [TestCase("""{"errcode":""")]
    [TestCase("null")]
    [TestCase("")]
    [TestCase("<html><body>Bad gateway</body></html>")]
    public async Task Send_AnswerIsNotJson_FailsAsUnreadable(string body)
    {
        using var stub = new ApiStub().GivesTokens("t").Gives(ApiStub.SendPath, 200, body);

        var failure = (await Assert.ThrowsAsync<WeChatApiException>(() => Send(stub)))!;

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    [Test]
    public async Task Send_ProxyErrorPage_IsTransient()
    {
        using var stub = new ApiStub()
            .GivesTokens("t")
            .Gives(ApiStub.SendPath, 502, "<html>Bad gateway</html>");

        var failure = (await Assert.ThrowsAsync<WeChatApiException>(() => Send(stub)))!;

        Assert.That(failure.IsTransient);
    }

    [Test]
    public void Send_CallerGivesUp_IsCancelledNotFailed()
    {
        using var stub = new ApiStub().GivesTokens("t");
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.That(
            () =>
                stub.Client.CustomerService.SendAsync(
                    "o",
                    new CustomerServiceText("x"),
                    gone.Token
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    private static Task Send(ApiStub stub) =>
        stub.Client.CustomerService.SendAsync(ApiStub.OpenId, new CustomerServiceText("您好"));
}
