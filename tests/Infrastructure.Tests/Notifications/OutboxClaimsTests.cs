using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class OutboxClaimsTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(61);
    private readonly FakeTimeProvider clock = new(Now);

    protected override TimeProvider Clock => clock;

    private OutboxClaims Claims => Host.Service<OutboxClaims>();

    private OutboxResults Results => Host.Service<OutboxResults>();

    [SetUp]
    public Task EmptyAsync() => Database.ExecuteAsync("DELETE FROM notifications_outbox");

    [Test]
    public async Task Claim_ByTwoNodes_GivesEachMessageToOne()
    {
        const int messages = 200;
        for (var i = 0; i < messages; i++)
        {
            await QueueAsync($"o-fan-{i}", "one");
        }
        // Two processes share a server engine; the embedded one's two askers are in one process.
        await using var node =
            Database.Provider == DatabaseProvider.Sqlite
                ? null
                : await PersistenceHost.StartAsync(Database, clock);
        OutboxClaims[] askers = [Claims, (node ?? Host).Service<OutboxClaims>()];

        var claimed = await Task.WhenAll(askers.Select(asker => Task.Run(() => AllOfAsync(asker))));

        var ids = claimed.SelectMany(all => all).Select(message => message.Id).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(ids, Has.Count.EqualTo(messages));
    }

    [Test]
    public async Task Claim_SeveralOfOneFan_KeepTheirOrder()
    {
        await QueueAsync("o-fan", "first");
        await QueueAsync("o-fan", "second");
        await QueueAsync("o-fan", "third");

        var first = await OnlyAsync();
        Assert.That(await Claims.ClaimAsync(default), Is.Empty, "the first one is under way");
        await SentAsync(first);
        var second = await OnlyAsync();
        await Results.GiveUpAsync(second, "used up", "45047");
        var third = await OnlyAsync();

        string[] bodies = [first.Body, second.Body, third.Body];
        Assert.That(bodies, Is.EqualTo(["first", "second", "third"]));
    }

    [Test]
    public async Task Later_UntilItIsDue_HoldsTheFansOthersBack()
    {
        await QueueAsync("o-fan", "first");
        await QueueAsync("o-fan", "second");
        await Results.LaterAsync(
            await OnlyAsync(),
            TimeSpan.FromMinutes(1),
            "-1",
            SendChannels.None
        );

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.That(await Claims.ClaimAsync(default), Is.Empty);
        clock.Advance(TimeSpan.FromSeconds(1));
        var again = await OnlyAsync();

        Assert.That((again.Body, again.Attempt), Is.EqualTo(("first", 2)));
    }

    [Test]
    public async Task Later_MakesWhatWaitsBehindItDueNoEarlier()
    {
        await QueueAsync("o-fan", "mail");
        await Database.ExecuteAsync("UPDATE notifications_outbox SET lane = 1");
        await QueueAsync("o-other", "other");
        await QueueAsync("o-other", "behind");
        var other = await OnlyAsync();
        await SentAsync(other);
        var behind = await OnlyAsync();
        var mail = await OnlyAsync();
        await QueueAsync("o-fan", "answer");
        await QueueAsync("o-other", "last");

        await Results.LaterAsync(mail, TimeSpan.FromMinutes(1), "-1", SendChannels.None);
        await Results.LaterAsync(behind, TimeSpan.FromMinutes(2), "-1", SendChannels.None);

        Assert.That((await OnlyAsync()).Body, Is.EqualTo("answer"), "it waits for no mailing");
        var due = await Database.ReadAsync(
            "SELECT COUNT(DISTINCT due_at) FROM notifications_outbox WHERE state = 0 AND open_id = 'o-other'",
            row => row.GetInt64(0)
        );
        Assert.That(due, Is.EqualTo((long[])[1]), "together with the one before");
    }

    [Test]
    public async Task Sent_ByAClaimerWhoseLeaseRanOut_IsRefused()
    {
        await QueueAsync("o-fan", "first");
        var slow = await OnlyAsync();
        clock.Advance(Lease);
        var quick = await OnlyAsync();

        Assert.That(await Results.GiveUpAsync(slow, "late", null), Is.False);
        Assert.That(await SentAsync(slow), Is.False);
        Assert.That(await SentAsync(quick), Is.True);
        Assert.That(await Claims.ClaimAsync(default), Is.Empty);
    }

    [Test]
    public async Task Parked_Message_HoldsNoLaterOneBackUntilItsFanActs()
    {
        await QueueAsync("o-fan", "first");
        await QueueAsync("o-fan", "second");
        var end = clock.GetUtcNow() + TimeSpan.FromHours(1);
        await Results.ParkAsync(await OnlyAsync(), null, end, new("window closed"), null);
        var second = await OnlyAsync();
        Assert.That(second.Body, Is.EqualTo("second"));
        await SentAsync(second);

        var fan = new FanIdentity("wx-union", "o-fan");
        await Host.WriteAsync(
            Host.Service<HotWriteStatements>().For(new WakeMessages(fan, clock.GetUtcNow()))
        );

        Assert.That((await OnlyAsync()).Body, Is.EqualTo("first"));
    }

    [Test]
    public async Task Release_OfAMessageNobodyTried_GivesItBackUncounted()
    {
        await QueueAsync("o-fan", "first");
        await Results.ReleaseAsync(await OnlyAsync());

        Assert.That((await OnlyAsync()).Attempt, Is.EqualTo(1));
    }

    [Test]
    public async Task Claim_WhileAMailingWaits_TakesAnswersFirst()
    {
        for (var i = 0; i < 40; i++)
        {
            await QueueAsync($"o-mailing-{i}", "mail");
        }
        await Database.ExecuteAsync("UPDATE notifications_outbox SET lane = 1");
        clock.Advance(TimeSpan.FromSeconds(1));
        await QueueAsync("o-asker", "answer");

        Assert.That((await OnlyAsync()).Body, Is.EqualTo("answer"));
        Assert.That(await Claims.ClaimAsync(default), Has.Count.EqualTo(OutboxClaims.BatchSize));
    }

    [Test]
    public async Task Claim_OfAnAnswer_OvertakesTheFansMailingButNotWhileItIsUnderWay()
    {
        await QueueAsync("o-fan", "mail");
        await Database.ExecuteAsync("UPDATE notifications_outbox SET lane = 1");
        var mail = await OnlyAsync();
        await QueueAsync("o-fan", "answer");
        Assert.That(await Claims.ClaimAsync(default), Is.Empty, "two at once keep no order");
        await Results.ReleaseAsync(mail);

        var answer = await OnlyAsync();

        Assert.That(answer.Body, Is.EqualTo("answer"));
        Assert.That(await Claims.ClaimAsync(default), Is.Empty);
        await SentAsync(answer);
        Assert.That((await OnlyAsync()).Body, Is.EqualTo("mail"));
    }

    [Test]
    public async Task Sent_WhileTheDatabaseFails_IsRecordedAsSoonAsItAnswers()
    {
        await QueueAsync("o-fan", "first");
        var message = await OnlyAsync();
        var writer = new BrokenWriter(Host.Writer, failures: 5);
        var results = new OutboxResults(writer, SqlDialect.For(Database.Provider), clock);

        var recording = SentAsync(message, results);
        while (!recording.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.That(await recording, Is.True);
        Assert.That(writer.Asked, Is.EqualTo(6));
    }

    [Test]
    public async Task Sent_WhoseFirstRecordWasNotHeardOf_IsNoLossOfTheLease()
    {
        await QueueAsync("o-fan", "first");
        var message = await OnlyAsync();

        Assert.That(await SentAsync(message), Is.True);
        Assert.That(await SentAsync(message), Is.True);
    }

    private Task<bool> SentAsync(ClaimedMessage message, OutboxResults? results = null) =>
        (results ?? Results).SentAsync(
            message,
            new DeliveryPlan.Send(new Route(SendChannels.CustomerService, message.Fan), "open"),
            null
        );

    private async Task<ClaimedMessage> OnlyAsync() => (await Claims.ClaimAsync(default)).Single();

    private static async Task<List<ClaimedMessage>> AllOfAsync(OutboxClaims asker)
    {
        var all = new List<ClaimedMessage>();
        for (var empty = 0; empty < 3; )
        {
            var some = await asker.ClaimAsync(default);
            all.AddRange(some);
            empty = some.Count == 0 ? empty + 1 : 0;
        }
        return all;
    }

    private Task<WriteResult> QueueAsync(string openId, string body) =>
        Host.WriteAsync(
            Host.Service<HotWriteStatements>()
                .For(
                    new QueueFanMessage(
                        new FanIdentity("wx-union", openId),
                        "text",
                        body,
                        $"{openId}/{body}",
                        clock.GetUtcNow()
                    )
                )
        );
}
