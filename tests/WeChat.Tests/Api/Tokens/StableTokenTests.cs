using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Api.Tokens;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Tokens;

public class StableTokenTests
{
    private readonly AppCredentials credentials = new(ApiStub.AppId, ApiStub.AppSecret);

    [Test]
    public async Task Get_ManyCallersAtOnce_ShareOneFetch()
    {
        var server = new TokenServer();
        var source = Source(server, new FakeTimeProvider());

        var callers = Enumerable
            .Range(0, 50)
            .Select(_ => source.GetAsync(default).AsTask())
            .ToArray();
        server.Release("t1");
        var tokens = await Task.WhenAll(callers);

        Assert.That(tokens, Is.All.EqualTo("t1"));
        Assert.That(server.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Get_FirstCallerGivesUp_TheOthersStillGetTheirToken()
    {
        var server = new TokenServer();
        var source = Source(server, new FakeTimeProvider());
        using var gone = new CancellationTokenSource();

        var first = source.GetAsync(gone.Token).AsTask();
        var second = source.GetAsync(default).AsTask();
        await gone.CancelAsync();
        server.Release("t1");

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await second, Is.EqualTo("t1"));
    }

    [Test]
    public async Task Get_ClockSetBackAfterAFailure_AsksAgainAfterThePause()
    {
        var time = new SettableClock();
        var source = Source(new TokenServer().Fail(40125).Release("t1"), time);
        await Assert.ThrowsAsync<WeChatApiException>(() => source.GetAsync(default).AsTask());

        time.SetBack(TimeSpan.FromHours(1));
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.That(await source.GetAsync(default), Is.EqualTo("t1"));
    }

    [Test]
    public async Task Invalidate_ClockSetBackAfterTheSameValueCame_CountsAgainAfterThePause()
    {
        var time = new SettableClock();
        var server = new TokenServer().Release("t1").Release("t1").Release("t1").Release("t2");
        var source = Source(server, time);
        await source.GetAsync(default);
        await source.InvalidateAsync("t1", default);
        await source.GetAsync(default);

        time.SetBack(TimeSpan.FromHours(1));
        time.Advance(TimeSpan.FromSeconds(30));
        await source.InvalidateAsync("t1", default);

        Assert.That(await source.GetAsync(default), Is.EqualTo("t2"));
    }

    [Test]
    public async Task Get_FiveMinutesBeforeTheEnd_GivesTheFormerAndFetchesTheNext()
    {
        var time = new FakeTimeProvider();
        var server = new TokenServer().Release("t1");
        var source = Source(server, time);
        await source.GetAsync(default);

        time.Advance(TimeSpan.FromSeconds(7200 - 301));
        await source.RefreshAsync(default);
        time.Advance(TimeSpan.FromSeconds(1));
        var meanwhile = await source.GetAsync(default);
        var renewal = source.RefreshAsync(default);
        server.Release("t2");
        await renewal;

        Assert.That(meanwhile, Is.EqualTo("t1"));
        Assert.That(await source.GetAsync(default), Is.EqualTo("t2"));
        Assert.That(server.Calls, Is.EqualTo(2));
    }

    [Test]
    public async Task Get_RenewalFailsWhileTheFormerTokenLives_GivesTheFormer()
    {
        var time = new FakeTimeProvider();
        var server = new TokenServer().Release("t1").Fail();
        var source = Source(server, time);
        await source.GetAsync(default);

        time.Advance(TimeSpan.FromSeconds(7200 - 10));

        Assert.That(
            async () => await source.RefreshAsync(default),
            Throws.InstanceOf<WeChatApiException>()
        );
        Assert.That(await source.GetAsync(default), Is.EqualTo("t1"));
    }

    [Test]
    public async Task Get_RenewalFailsAfterTheEnd_Fails()
    {
        var time = new FakeTimeProvider();
        var server = new TokenServer().Release("t1").Fail();
        var source = Source(server, time);
        await source.GetAsync(default);

        time.Advance(TimeSpan.FromSeconds(7200));

        Assert.That(
            async () => await source.GetAsync(default),
            Throws.InstanceOf<WeChatApiException>()
        );
    }

    [Test]
    public async Task Invalidate_TokenAlreadyReplaced_KeepsTheNewOne()
    {
        var server = new TokenServer().Release("t1").Release("t2").Release("t3");
        var source = Source(server, new FakeTimeProvider());
        await source.GetAsync(default);

        await source.InvalidateAsync("t1", default);
        var second = await source.GetAsync(default);
        await source.InvalidateAsync("t1", default);

        Assert.That(await source.GetAsync(default), Is.EqualTo(second).And.EqualTo("t2"));
    }

    [Test]
    public async Task Get_ReplacementIsRefused_StaysWithTheValidOneAndDemandsNoneSoon()
    {
        var time = new FakeTimeProvider();
        var server = new TokenServer().Release("t1").Release("t1").Fail().Release("t1");
        var source = Source(server, time);
        await source.GetAsync(default);

        await source.InvalidateAsync("t1", default);
        var again = await source.GetAsync(default);
        time.Advance(TimeSpan.FromMinutes(1));
        await source.InvalidateAsync("t1", default);

        Assert.That(again, Is.EqualTo("t1"));
        Assert.That(await source.GetAsync(default), Is.EqualTo("t1"));
        Assert.That(server.Forced, Is.EqualTo((bool[])[false, false, true, false]));
    }

    [Test]
    public async Task Get_NoneToBeHad_IsNotAskedForByEveryCall()
    {
        var time = new FakeTimeProvider();
        var server = new TokenServer().Fail(40125);
        var source = Source(server, time);
        for (var i = 0; i < 20; i++)
        {
            var refused = (await RefusedAsync(source))!;
            Assert.That(refused.Code, Is.EqualTo(40125));
        }

        var asked = server.Calls;
        time.Advance(TimeSpan.FromSeconds(5));
        server.Release("t1");

        Assert.That(asked, Is.EqualTo(1));
        Assert.That(await source.GetAsync(default), Is.EqualTo("t1"));
    }

    [Test]
    public async Task Get_WrongSecret_NeedsAnOperator()
    {
        var source = Source(new TokenServer().Fail(40001), new FakeTimeProvider());

        var refused = (await RefusedAsync(source))!;

        Assert.That(refused.Code, Is.EqualTo(40001));
        Assert.That(refused.Kind, Is.EqualTo(WeChatErrorKind.Credentials));
        Assert.That(refused.NeedsOperator);
    }

    [Test]
    public async Task Get_RenewalNobodyWaitsForFails_IsTold()
    {
        var time = new FakeTimeProvider();
        var told = new TaskCompletionSource<Exception>();
        var server = new TokenServer().Release("t1").Fail(40164);
        var source = Source(server, time, told.SetResult);
        await source.GetAsync(default);
        time.Advance(TimeSpan.FromSeconds(7200 - 10));

        var meanwhile = await source.GetAsync(default);

        Assert.That(meanwhile, Is.EqualTo("t1"));
        var failure = await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That((failure as WeChatApiException)?.Code, Is.EqualTo(40164));
    }

    private static Task<WeChatApiException?> RefusedAsync(StableTokenSource source) =>
        Assert.ThrowsAsync<WeChatApiException>(() => source.GetAsync(default).AsTask());

    private StableTokenSource Source(
        TokenServer server,
        TimeProvider time,
        Action<Exception>? told = null
    ) =>
        new(
            new HttpClient(server),
            credentials,
            new() { RetryPauses = [], RenewalFailed = told },
            time: time
        );
}
