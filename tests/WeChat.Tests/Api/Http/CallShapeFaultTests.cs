using WeChat.Api;

namespace WeChat.Tests.Api.Http;

/// <summary>What can go wrong on the way, for every way of calling.</summary>
[TestFixtureSource(typeof(CallShape), nameof(CallShape.All))]
public class CallShapeFaultTests(CallShape shape)
{
    [Test]
    public async Task Call_TooSlow_IsUnreachable()
    {
        using var stub = new ApiStub(timeout: TimeSpan.FromMilliseconds(300)).GivesTokens("t");
        stub.Gives(shape.Path, 200, shape.Good, TimeSpan.FromSeconds(3));

        var failure = await FailAsync(stub);

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        Assert.That(failure.Detail, Is.EqualTo("time-out"));
    }

    [Test]
    public async Task Call_Dropped_IsUnreachable()
    {
        using var server = new DroppingServer();

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() => shape.Call(server.Client));

        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        if (shape.HasBody)
        {
            // One without, of which nothing came back, is sent anew by the framework itself.
            Assert.That(server.Connections, Is.EqualTo(shape.Tries));
        }
    }

    [Test]
    public async Task Call_AnswerCutShort_IsUnreachable()
    {
        const string half = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"errcode\":";
        using var server = new DroppingServer(half);

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() => shape.Call(server.Client));

        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
    }

    [Test]
    public async Task Call_SystemBusy_IsTriedAsOftenAsIsSafe()
    {
        using var stub = Answering("""{"errcode":-1,"errmsg":"system error"}""");

        var failure = await FailAsync(stub);

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Transient));
        Assert.That(stub.CallsOf(shape.Path), Is.EqualTo(shape.Tries));
    }

    [Test]
    public async Task Call_QuotaUsedUp_IsNotMadeAgainUnlessItIsALogIn()
    {
        using var stub = Answering("""{"errcode":45009,"errmsg":"quota rid: 1-2-3"}""");

        await FailAsync(stub);
        var second = await FailAsync(stub);

        Assert.That(second.IsDailyQuota);
        Assert.That(second.Rid, Is.EqualTo("1-2-3"));
        if (!shape.IsNeverStopped)
        {
            Assert.That(second.Message, Does.Contain("not called").And.Contains("+08:00"));
        }

        Assert.That(stub.CallsOf(shape.Path), Is.EqualTo(shape.IsNeverStopped ? 2 : 1));
    }

    [TestCase("""{"errcode":""")]
    [TestCase("<html><body>Bad gateway</body></html>")]
    [TestCase("")]
    public async Task Call_AnswerIsNotJson_IsUnreadable(string body)
    {
        using var stub = Answering(body);

        var failure = await FailAsync(stub);

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
    }

    [Test]
    public async Task Call_ProxyErrorPage_IsUnreachable()
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.Gives(shape.Path, 502, "<html><body>Bad gateway</body></html>");

        var failure = await FailAsync(stub);

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
    }

    [Test]
    public async Task Call_HugeAnswer_IsGivenUpUnread()
    {
        using var stub = Answering($$"""{"errmsg":"{{new string('x', ApiStub.LongestAnswer)}}"}""");

        var failure = await FailAsync(stub);

        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreadable));
        Assert.That(failure.Detail, Does.Contain("too large"));
    }

    private ApiStub Answering(string body) =>
        new ApiStub().GivesTokens("t").GivesInTurn(shape.Path, body);

    private async Task<WeChatApiException> FailAsync(ApiStub stub) =>
        (await Assert.ThrowsAsync<WeChatApiException>(() => shape.Call(stub.Client)))!;
}
