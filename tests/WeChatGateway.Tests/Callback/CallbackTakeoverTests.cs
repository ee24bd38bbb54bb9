using WeChat.Messages;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Gateway.Callback;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Gateway.Tests.Callback;

public class CallbackTakeoverTests
{
    private static readonly TimeSpan SweepPause = TimeSpan.FromSeconds(2);
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await GatewayStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [SetUp]
    public void NewMoment() => stage.Clock.Advance(TimeSpan.FromMilliseconds(1));

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Record_OfACrashedOwner_IsFinishedByTheSweepAndAnsweredByMessage(string words)
    {
        var fan = stage.Chat.When(CountAsync);
        var text = Inbound.Text(fan, words);
        await LeaveReceivedAsync(text, stage.Now.AddSeconds(-1));

        await SweptAsync(fan);

        var record = (await stage.InboxAsync(fan)).Single();
        Assert.That(
            (record.State, record.AnswerMode, record.Fence),
            Is.EqualTo((InboxState.Handled, AnswerMode.Deferred, 2))
        );
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(1));
        Assert.That(await AnswersAsync(fan), Is.EqualTo((string[])["接着办好了"]));
        Assert.That((await stage.SayAsync(text)).Raw, Is.EqualTo("success"));
    }

    [Test]
    public async Task Record_OfACrashedOwner_MetByARepeatFirst_IsAnsweredPassively()
    {
        var fan = stage.Chat.When(CountAsync);
        var text = Inbound.Text(fan, StageChat.Transactional);
        await LeaveReceivedAsync(text, stage.Now.AddTicks(-1));

        var answer = await stage.SayAsync(text);

        Assert.That(answer.Words, Is.EqualTo("接着办好了"));
        Assert.That((await stage.InboxAsync(fan)).Single().Fence, Is.EqualTo(2));
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(1));
        Assert.That(await AnswersAsync(fan), Is.Empty);
    }

    [Test]
    public async Task Record_WhoseLeaseEndsDuringARepeat_IsAnsweredOnce()
    {
        var fan = stage.Chat.When(CountAsync);
        var text = Inbound.Text(fan, StageChat.Transactional);
        await LeaveReceivedAsync(text, stage.Now.AddSeconds(1));

        var answer = await Until.EndsAsync(
            stage.SayAsync(text),
            stage.Clock,
            TimeSpan.FromMilliseconds(50)
        );
        await SweptAsync(fan);

        // Passively when the repeat took over, by message when the sweep was quicker.
        string?[] heard = answer.Raw == "success" ? await AnswersAsync(fan) : [answer.Words];
        Assert.That(heard, Is.EqualTo((string[])["接着办好了"]));
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(1));
    }

    [Test]
    public async Task Owner_ThatComesLate_ChangesNothing()
    {
        var old = new TaskCompletionSource();
        var runs = 0;
        var fan = stage.Chat.When(async chat =>
        {
            if (++runs == 1)
            {
                await old.Task;
                await Effects.SaveOneAsync(chat);
                return ChatAnswer.Text("太晚了").AndCount(chat);
            }
            return ChatAnswer.Text("及时").AndCount(chat);
        });
        var text = Inbound.Text(fan, StageChat.Transactional);
        var first = stage.SayAsync(text);
        await Until.TrueAsync(() => runs == 1, "the first owner runs");
        var entry = await EntryAsync(fan);
        var later = entry.LeaseUntil.AddTicks(1);
        var inbox = stage.Service<Inbox>();

        // The node was asleep: its lease ran out unseen, and another one took over.
        Assert.That(
            await inbox.TakeOverAsync(entry, later, stage.Now.AddTicks(-1), AnswerMode.Undecided),
            Is.True
        );
        var second = await stage.SayAsync(text);
        old.SetResult();
        var answer = await first;

        Assert.That(new[] { second.Words, answer.Words }, Is.All.EqualTo("及时"));
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(1));
        Assert.That((await stage.InboxAsync(fan)).Single().Fence, Is.EqualTo(3));
    }

    [Test]
    public async Task Record_ThatEndedManyOwners_IsGivenUpWithAnApology()
    {
        var fan = stage.Chat.When(_ => throw new InvalidOperationException("never run"));
        var text = Inbound.Text(fan, StageChat.Transactional);
        await LeaveReceivedAsync(text, stage.Now.AddSeconds(-1));
        for (var owner = 0; owner < 5; owner++)
        {
            var entry = await EntryAsync(fan);
            await stage
                .Service<Inbox>()
                .TakeOverAsync(entry, stage.Now, stage.Now.AddSeconds(-1), AnswerMode.Undecided);
        }

        await SweptAsync(fan);

        var record = (await stage.InboxAsync(fan)).Single();
        Assert.That(record.State, Is.EqualTo(InboxState.Failed));
        Assert.That(await AnswersAsync(fan), Has.One.StartsWith("抱歉"));
    }

    [Test]
    public async Task Record_ThatCannotBeOpened_DoesNotKeepTheSweepFromTheOthers()
    {
        var lost = Inbound.NewFan();
        var fan = stage.Chat.When(CountAsync);
        await LeaveReceivedAsync(
            Inbound.Text(lost, "绑卡"),
            stage.Now.AddSeconds(-9),
            payload: [1, 2, 3]
        );
        await LeaveReceivedAsync(Inbound.Text(fan, StageChat.Plain), stage.Now.AddSeconds(-1));

        await SweptAsync(fan);
        await SweptAsync(lost);

        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Handled));
        Assert.That((await stage.InboxAsync(lost)).Single().State, Is.EqualTo(InboxState.Failed));
    }

    private static ValueTask<ChatAnswer> CountAsync(ChatContext chat) =>
        new(ChatAnswer.Text("接着办好了").AndCount(chat));

    /// <summary>What a node leaves that dies between the record and the handler's end.</summary>
    private async Task LeaveReceivedAsync(
        string text,
        DateTimeOffset leaseUntil,
        byte[]? payload = null
    )
    {
        var clear = System.Text.Encoding.UTF8.GetBytes(text);
        MessageReader.TryRead(clear, out var message, out _);
        var app = stage.Service<CallbackApps>().OfficialAccount;
        var callback = Gateway.Callback.Callback.Of(app, message!, stage.Now);
        var arrival = new Arrival(
            callback.Key,
            callback.Fan,
            callback.Kind(),
            callback.SentAt(),
            callback.ReceivedAt,
            payload ?? stage.Service<InboxPayload>().Seal(clear, callback.Key)
        );
        var result = await stage.Service<Inbox>().RecordReceivedAsync(arrival, leaseUntil);
        Assert.That(result, Is.EqualTo(WriteResult.Committed));
    }

    private async Task<InboxEntry> EntryAsync(string fan)
    {
        var key = (await stage.InboxAsync(fan)).Single().DedupeKey;
        return (await stage.Service<InboxReads>().FindAsync(key, CancellationToken.None))!;
    }

    private async Task<string?[]> AnswersAsync(string fan) =>
        [
            .. (await stage.OutboxAsync(fan))
                .Where(row => row.DedupeKey.StartsWith("inbox/", StringComparison.Ordinal))
                .Select(Words.Of),
        ];

    private Task SweptAsync(string fan) =>
        Until.TrueAsync(
            async () =>
            {
                stage.Clock.Advance(SweepPause);
                return (await stage.InboxAsync(fan)).Single().State != InboxState.Received;
            },
            "the sweep finishes the record"
        );
}
