using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Conversations;

[TestFixtureSource(typeof(TestEngines))]
public sealed class InboxTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private static readonly DateTimeOffset LeaseUntil = Now.AddSeconds(6);
    private static readonly DateTimeOffset AfterLease = LeaseUntil.AddSeconds(1);

    private Inbox Inbox => Host.Service<Inbox>();

    [Test]
    public async Task RecordAnswered_Twice_KeepsTheFirstReply()
    {
        var arrival = Arrivals.New(Now);

        var first = await Inbox.RecordAnsweredAsync(arrival, Arrivals.Answer("一"));
        var second = await Inbox.RecordAnsweredAsync(arrival, Arrivals.Answer("二"));

        Assert.That((first, second), Is.EqualTo((WriteResult.Committed, WriteResult.Repeat)));
        var entry = await Host.EntryAsync(arrival);
        Assert.That(entry.State, Is.EqualTo(InboxState.Handled));
        Assert.That(entry.Reply, Is.EqualTo(Arrivals.Encode("一")));
        Assert.That(entry.Payload, Is.EqualTo(arrival.Payload));
    }

    [Test]
    public async Task RecordAnswered_ConversationMovedMeanwhile_RecordsNothing()
    {
        var arrival = Arrivals.New(Now);
        var moved = new Conversation(arrival.Fan, "flow", "step", "", 0, Now.AddHours(1));
        await Inbox.RecordAnsweredAsync(
            Arrivals.New(Now),
            Arrivals.Answer("好", new MoveConversation(moved, 0))
        );

        var met = await Inbox.RecordAnsweredAsync(
            arrival,
            Arrivals.Answer("好", new MoveConversation(moved, 0))
        );

        Assert.That(met, Is.EqualTo(WriteResult.Refused));
        Assert.That(await Host.EntryAsync(arrival), Is.Null);
    }

    [Test]
    public async Task Finish_ByTheOwner_StoresTheReply()
    {
        var arrival = await ReceivedAsync();

        var met = await Inbox.FinishAsync(arrival.Key, 1, Arrivals.Answer());

        Assert.That(met, Is.EqualTo(WriteResult.Committed));
        var entry = await Host.EntryAsync(arrival);
        Assert.That(
            (entry.State, entry.AnswerMode),
            Is.EqualTo((InboxState.Handled, AnswerMode.Passive))
        );
        Assert.That(entry.Reply, Is.EqualTo(Arrivals.Encode("好")));
    }

    [Test]
    public async Task TakeOver_UnderALiveLease_IsRefused()
    {
        var arrival = await ReceivedAsync();
        var entry = await Host.EntryAsync(arrival);

        var early = await TakeOverAsync(entry, LeaseUntil);
        await Inbox.RenewAsync(arrival.Key, 1, AfterLease.AddSeconds(6));
        var renewed = await TakeOverAsync(entry, AfterLease);

        Assert.That((early, renewed), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task TakeOver_AfterTheAnswerWasDeferredMeanwhile_IsRefused()
    {
        var arrival = await ReceivedAsync();
        var seenUndecided = await Host.EntryAsync(arrival);

        var deferred = await Inbox.DeferAsync(arrival.Key);
        var taken = await TakeOverAsync(seenUndecided, AfterLease);

        Assert.That((deferred, taken), Is.EqualTo((true, false)));
        Assert.That((await Host.EntryAsync(arrival)).AnswerMode, Is.EqualTo(AnswerMode.Deferred));
    }

    [Test]
    public async Task Finish_AfterATakeOver_IsTheNewOwnersAlone()
    {
        var arrival = await ReceivedAsync();
        var message = new QueueFanMessage(
            arrival.Fan,
            "text",
            "{}",
            $"old/{arrival.Fan.OpenId}",
            Now
        );
        Assert.That(await TakeOverAsync(await Host.EntryAsync(arrival), AfterLease), Is.True);

        var old = await Inbox.FinishAsync(arrival.Key, 1, Arrivals.Answer("旧", message));
        var oldRenewed = await Inbox.RenewAsync(arrival.Key, 1, AfterLease.AddHours(1));
        var young = await Inbox.FinishAsync(arrival.Key, 2, Arrivals.Answer("新"));

        Assert.That(
            (old, oldRenewed, young),
            Is.EqualTo((WriteResult.Refused, false, WriteResult.Committed))
        );
        Assert.That((await Host.EntryAsync(arrival)).Reply, Is.EqualTo(Arrivals.Encode("新")));
        var messages = await Database.ReadAsync(
            $"SELECT id FROM notifications_outbox WHERE dedupe_key = '{message.DedupeKey}'",
            row => row.GetInt64(0)
        );
        Assert.That(messages, Is.Empty, "a refused finish has no effects");
    }

    [Test]
    public async Task TakeOver_ByManyAtOnce_IsOnes()
    {
        var entry = await Host.EntryAsync(await ReceivedAsync());

        var won = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => TakeOverAsync(entry, AfterLease))
        );

        Assert.That(won.Count(one => one), Is.EqualTo(1));
    }

    [Test]
    public async Task Defer_AndFinishAtOnce_DecideOnce()
    {
        for (var i = 0; i < 300; i++)
        {
            var arrival = await ReceivedAsync();
            var deferring = Task.Run(() => Inbox.DeferAsync(arrival.Key));
            var finishing = Task.Run(() => Inbox.FinishAsync(arrival.Key, 1, Arrivals.Answer()));
            var (deferred, finished) = (await deferring, await finishing);

            var expected = deferred ? WriteResult.Refused : WriteResult.Committed;
            Assert.That(finished, Is.EqualTo(expected));
            var entry = await Host.EntryAsync(arrival);
            var mode = deferred ? AnswerMode.Deferred : AnswerMode.Passive;
            Assert.That(entry.AnswerMode, Is.EqualTo(mode));
        }
    }

    [Test]
    public async Task Finish_OfADeferredAnswer_CommitsItsMessage()
    {
        var arrival = await ReceivedAsync();
        var message = new QueueFanMessage(
            arrival.Fan,
            "text",
            "{}",
            $"later/{arrival.Fan.OpenId}",
            Now
        );
        Assert.That(await Inbox.DeferAsync(arrival.Key), Is.True);
        Assert.That(await Inbox.DeferAsync(arrival.Key), Is.False);

        var met = await Inbox.FinishAsync(arrival.Key, 1, Arrivals.Deferred(message));

        Assert.That(met, Is.EqualTo(WriteResult.Committed));
        var messages = await Database.ReadAsync(
            $"SELECT id FROM notifications_outbox WHERE dedupe_key = '{message.DedupeKey}'",
            row => row.GetInt64(0)
        );
        Assert.That(messages, Has.Exactly(1).Items);
    }

    [Test]
    public async Task Replay_OnlyOfAFailedRecord_RunsItAgain()
    {
        var handled = Arrivals.New(Now);
        await Inbox.RecordAnsweredAsync(handled, Arrivals.Answer());
        var failed = Arrivals.New(Now);
        var failure = Arrivals.Answer() with { State = InboxState.Failed, Failure = "x" };
        await Inbox.RecordAnsweredAsync(failed, failure);

        var replayed = await Inbox.ReplayAsync(failed.Key, Now);
        var notReplayed = await Inbox.ReplayAsync(handled.Key, Now);

        Assert.That((replayed, notReplayed), Is.EqualTo((true, false)));
        var entry = await Host.EntryAsync(failed);
        Assert.That(
            (entry.State, entry.AnswerMode, entry.Fence),
            Is.EqualTo((InboxState.Received, AnswerMode.Deferred, InboxSql.OwnersPerReplay))
        );
    }

    [Test]
    public async Task Expired_ReceivedRecordsOnly_AreFoundAfterTheirLease()
    {
        var received = await ReceivedAsync();
        var handled = Arrivals.New(Now.AddDays(-1));
        await Inbox.RecordAnsweredAsync(handled, Arrivals.Answer());
        var reads = Host.Service<InboxReads>();

        // Other tests' records share the table, and at most 50 come at once.
        await Inbox.RenewAsync(received.Key, 1, Now.AddDays(-2));
        var before = await reads.ExpiredAsync(Now.AddDays(-2), default);
        var after = await reads.ExpiredAsync(Now.AddDays(-2).AddSeconds(1), default);

        Assert.That(before, Is.Empty);
        Assert.That(after.Select(entry => entry.Key), Is.EqualTo([received.Key]));
    }

    private async Task<Arrival> ReceivedAsync()
    {
        var arrival = Arrivals.New(Now);
        Assert.That(
            await Inbox.RecordReceivedAsync(arrival, LeaseUntil),
            Is.EqualTo(WriteResult.Committed)
        );
        return arrival;
    }

    private Task<bool> TakeOverAsync(InboxEntry entry, DateTimeOffset now) =>
        Inbox.TakeOverAsync(entry, now, now.AddSeconds(6), AnswerMode.Undecided);
}
