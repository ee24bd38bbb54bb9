using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChat.Api.Tokens;

namespace WeChat.Tests.Api.Tokens;

/// <summary>Two nodes, one account, one store.</summary>
public class SharedTokenTests
{
    private readonly AppCredentials credentials = new(ApiStub.AppId, ApiStub.AppSecret);
    private FakeTimeProvider time = null!;
    private TokenServer server = null!;
    private MemoryTokenStore store = null!;
    private StableTokenSource first = null!;
    private StableTokenSource second = null!;

    [SetUp]
    public void TwoNodes()
    {
        time = new FakeTimeProvider();
        store = new MemoryTokenStore(time);
        server = new TokenServer();
        first = Node();
        second = Node();
    }

    [TearDown]
    public void Close() => server.Dispose();

    [Test]
    public async Task Get_AfterAnotherNodeFetched_TakesTheSame()
    {
        server.Release("t1");

        await first.GetAsync(default);

        Assert.That(await second.GetAsync(default), Is.EqualTo("t1"));
        Assert.That(server.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Get_WhileAnotherNodeFetches_WaitsForIt()
    {
        var fetching = first.GetAsync(default).AsTask();
        await CalledAsync(1);
        var waiting = second.GetAsync(default).AsTask();
        await RefusedAsync();

        server.Release("t1");
        await fetching;

        Assert.That(await InTimeAsync(waiting), Is.EqualTo("t1"));
        Assert.That(server.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Get_NodeThatFetchedDied_IsFetchedOnceItsLeaseEnded()
    {
        await store.TryTakeLeaseAsync("", "dead", TimeSpan.FromSeconds(5), default);
        server.Release("t1");

        var waiting = second.GetAsync(default).AsTask();
        await RefusedAsync();

        Assert.That(server.Calls, Is.Zero);
        Assert.That(await InTimeAsync(waiting), Is.EqualTo("t1"));
    }

    [Test]
    public async Task Get_AnswerCameAfterANewerOneWasStored_TheNewerOneStays()
    {
        var late = first.GetAsync(default).AsTask();
        await CalledAsync(1);
        store.Stored = new("t2", time.GetUtcNow().AddHours(1), time.GetUtcNow().AddHours(2))
        {
            Version = 7,
        };

        server.Release("t1");

        Assert.That(await late, Is.EqualTo("t2"));
        Assert.That(store.Stored.Version, Is.EqualTo(7));
    }

    [Test]
    public async Task Get_StoreOutOfOrder_AsksWeChatItself()
    {
        store.IsOut = true;
        server.Release("t1").Release("t1");

        Assert.That(await first.GetAsync(default), Is.EqualTo("t1"));
        Assert.That(await second.GetAsync(default), Is.EqualTo("t1"));
    }

    [Test]
    public async Task Get_StoreFailsToKeepIt_IsUsedAndNotFetchedTwice()
    {
        store.PutFails = true;
        server.Release("t1");

        Assert.That(await first.GetAsync(default), Is.EqualTo("t1"));
        Assert.That(server.Calls, Is.EqualTo(1));
    }

    [Test]
    public async Task Invalidate_ByManyCallersOfBothNodes_FetchesOnce()
    {
        server.Release("t1").Release("t2");
        await first.GetAsync(default);
        await second.GetAsync(default);

        var callers = Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? first : second);
        var tokens = await InTimeAsync(
            Task.WhenAll(
                callers.Select(node =>
                    Task.Run(async () =>
                    {
                        await node.InvalidateAsync("t1", default);
                        return await node.GetAsync(default);
                    })
                )
            )
        );

        Assert.That(tokens, Is.All.EqualTo("t2"));
        Assert.That(server.Calls, Is.EqualTo(2));
    }

    [Test]
    public async Task Get_WeChatGivesTheRejectedTokenAgain_DemandsAnother()
    {
        server.Release("t1").Release("t1").Release("t2");
        await first.GetAsync(default);

        await first.InvalidateAsync("t1", default);

        Assert.That(await first.GetAsync(default), Is.EqualTo("t2"));
        Assert.That(server.Forced, Is.EqualTo((bool[])[false, false, true]));
        Assert.That(await second.GetAsync(default), Is.EqualTo("t2"));
    }

    [Test]
    public async Task Get_RejectedAgainSoonAfterOneWasDemanded_TakesWhatWeChatHoldsValid()
    {
        server.Release("t1").Release("t1").Release("t2").Release("t2");
        await first.GetAsync(default);
        await first.InvalidateAsync("t1", default);
        await first.GetAsync(default);
        await second.GetAsync(default);

        await second.InvalidateAsync("t2", default);
        var again = await second.GetAsync(default);
        await second.InvalidateAsync("t2", default);

        Assert.That(again, Is.EqualTo("t2"));
        Assert.That(
            await second.GetAsync(default),
            Is.EqualTo("t2"),
            "a late rejection says nothing new"
        );
        Assert.That(server.Forced, Is.EqualTo((bool[])[false, false, true, false]));
    }

    [Test]
    public async Task Get_StoreLostEverything_NodesShareAgain()
    {
        server.Release("t1").Release("t2").Release("t3");
        await first.GetAsync(default);
        time.Advance(TimeSpan.FromHours(3));
        await first.GetAsync(default);
        await second.GetAsync(default);

        store.Stored = null;
        time.Advance(TimeSpan.FromHours(3));
        await first.GetAsync(default);

        Assert.That(await second.GetAsync(default), Is.EqualTo("t3"));
        Assert.That(server.Calls, Is.EqualTo(3));
        Assert.That(store.Stored!.Version, Is.EqualTo(1));
    }

    [Test]
    public async Task Get_StoreLostEverythingAfterOneWasDemanded_DemandsNoneSoon()
    {
        server.Release("t1").Release("t1").Release("t2").Release("t2");
        await first.GetAsync(default);
        await first.InvalidateAsync("t1", default);
        await first.GetAsync(default);

        store.Stored = null;
        await first.InvalidateAsync("t2", default);
        await first.GetAsync(default);

        Assert.That(server.Forced, Is.EqualTo((bool[])[false, false, true, false]));
        Assert.That(store.Stored!.ForcedAt, Is.EqualTo(time.GetUtcNow()));
    }

    [Test]
    public async Task Get_WeChatTakesLong_IsStillAskedOnce()
    {
        var fetching = first.GetAsync(default).AsTask();
        await CalledAsync(1);
        var waiting = second.GetAsync(default).AsTask();
        for (var i = 0; i < 160; i++)
        {
            var refused = store.Refused;
            time.Advance(TimeSpan.FromMilliseconds(50));
            await InTimeAsync(() => store.Refused > refused || server.Calls > 1);
        }

        var asked = server.Calls;
        server.Release("t1").Release("t1");

        Assert.That(await InTimeAsync(fetching), Is.EqualTo("t1"));
        Assert.That(await InTimeAsync(waiting), Is.EqualTo("t1"));
        Assert.That(asked, Is.EqualTo(1));
    }

    private StableTokenSource Node() =>
        new(
            new HttpClient(server, disposeHandler: false),
            credentials,
            new() { RetryPauses = [] },
            store,
            time
        );

    private Task CalledAsync(int calls) => InTimeAsync(() => server.Calls >= calls);

    private Task RefusedAsync() => InTimeAsync(() => store.Refused > 0);

    /// <summary>Lets time pass until it is done: waiting nodes look again every moment.</summary>
    private async Task<T> InTimeAsync<T>(Task<T> task)
    {
        await InTimeAsync(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            return task.IsCompleted;
        });
        return await task;
    }

    private static async Task InTimeAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!holds())
        {
            await Task.Delay(1, limit.Token);
        }
    }
}
