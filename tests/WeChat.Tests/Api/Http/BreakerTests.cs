using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

public class BreakerTests
{
    private static readonly WeChatApiSettings Four = new()
    {
        RetryPauses = [],
        BreakerFailures = 4,
    };

    private FakeTimeProvider time;
    private ScriptedWeChat weChat;

    [SetUp]
    public void MeetWeChat()
    {
        time = new(new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero));
        weChat = new(time, Four);
    }

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [Test]
    public async Task Breaker_WeChatIsGone_OpensAndFailsAtOnce()
    {
        await OpenAsync();

        var failure = await FailAsync();

        Assert.That(weChat.Paths, Has.Count.EqualTo(4));
        Assert.That(failure.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
        Assert.That(failure.Message, Does.Contain("circuit open"));
    }

    [Test]
    public async Task Breaker_HostOfThePicturesIsGone_LeavesTheServerApiAlone()
    {
        weChat.Answer = (request, _) =>
            request.RequestUri!.Host == "mp.weixin.qq.com"
                ? throw new HttpRequestException(HttpRequestError.ConnectionError)
                : Task.FromResult(ScriptedWeChat.Json("""{"menu":{"button":[]}}"""));
        WeChatApiException failure = null!;
        for (var i = 0; i <= Four.BreakerFailures; i++)
        {
            failure = (
                await Assert.ThrowsAsync<WeChatApiException>(() =>
                    weChat.Client.QrCodes.OpenImageAsync("t")
                )
            )!;
        }

        Assert.That(failure.Message, Does.Contain("circuit open"));
        Assert.That(await weChat.Client.Menu.GetAsync(), Is.Empty);
    }

    [Test]
    public async Task Breaker_WeChatIsBackAfterThePause_ClosesAgain()
    {
        await OpenAsync();
        weChat.Says("""{"menu":{"button":[]}}""");

        time.Advance(Four.BreakerPause);
        await weChat.Client.Menu.GetAsync();
        await weChat.Client.Menu.GetAsync();

        Assert.That(weChat.Paths, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Breaker_WeChatIsStillGoneAfterThePause_StaysOpenAfterOneTry()
    {
        await OpenAsync();

        time.Advance(Four.BreakerPause);
        await FailAsync();
        await FailAsync();

        Assert.That(weChat.Paths, Has.Count.EqualTo(5));
    }

    [TestCase("""{"errcode":-1,"errmsg":"busy"}""")]
    [TestCase("""{"errcode":40003,"errmsg":"no"}""")]
    [TestCase("<html></html>")]
    public async Task Breaker_WeChatAnswersEvil_StaysClosed(string answer)
    {
        weChat.Says(answer);

        for (var i = 0; i < 10; i++)
        {
            await FailAsync();
        }

        Assert.That(weChat.Paths, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Breaker_OfOneAccount_LeavesTheOtherAlone()
    {
        await OpenAsync();
        using var other = new ScriptedWeChat(time, Four);

        await other.Client.Menu.DeleteAsync();

        Assert.That(other.Paths, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Breaker_CallersGiveUpAtOnce_CountsNeitherWay()
    {
        for (var i = 0; i < 20; i++)
        {
            await GiveUpAsync(TimeSpan.Zero);
        }

        await OpenAsync();
        await FailAsync();

        Assert.That(weChat.Paths, Has.Count.EqualTo(24));
    }

    [Test]
    public async Task Breaker_CallersGiveUpAfterSeconds_Opens()
    {
        for (var i = 0; i < Four.BreakerFailures; i++)
        {
            await GiveUpAsync(TimeSpan.FromSeconds(3));
        }

        weChat.IsGone();
        Assert.That((await FailAsync()).Message, Does.Contain("circuit open"));
    }

    [Test]
    public async Task Breaker_CallerGivesUpTheOneTry_StaysOpen()
    {
        await OpenAsync();
        time.Advance(Four.BreakerPause);
        await GiveUpAsync(TimeSpan.Zero);
        weChat.IsGone();

        Assert.That((await FailAsync()).Message, Does.Contain("circuit open"));
        time.Advance(Four.BreakerPause);
        weChat.Says("""{"menu":{"button":[]}}""");
        await weChat.Client.Menu.GetAsync();
        Assert.That(weChat.Paths, Has.Count.EqualTo(6));
    }

    /// <summary>A call that hangs until its caller has had enough.</summary>
    private async Task GiveUpAsync(TimeSpan after)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        weChat.Answer = async (_, cancel) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
            return ScriptedWeChat.Json("");
        };
        using var enough = new CancellationTokenSource();
        var call = weChat.Client.Menu.GetAsync(enough.Token);
        await asked.Task;
        time.Advance(after);
        await enough.CancelAsync();
        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
    }

    private async Task OpenAsync()
    {
        weChat.IsGone();
        for (var i = 0; i < Four.BreakerFailures; i++)
        {
            await FailAsync();
        }
    }

    private async Task<WeChatApiException> FailAsync() =>
        (await Assert.ThrowsAsync<WeChatApiException>(() => weChat.Client.Menu.GetAsync()))!;
}
