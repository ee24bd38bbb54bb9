using WeChatUnion.Domain.Conversations;
using WeChatUnion.Gateway.Callback;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Callback;

public class CallbackTimeTests
{
    private static readonly TimeSpan WeChatsPatience = TimeSpan.FromSeconds(5);

    /// <summary>The sweep pauses as long as an owner between two renewals.</summary>
    private const int OwnerAndSweep = 2;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await GatewayStage.StartAsync(setup => setup.Services += OnlyCallbacksSweep.In);

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    /// <summary>Whoever waits since an earlier test waits for another moment.</summary>
    [SetUp]
    public void NewMoment() => stage.Clock.Advance(TimeSpan.FromMilliseconds(1));

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Handler_SlowerThanTheAnswer_IsAnsweredSuccessAndThenByOneMessage(string words)
    {
        var end = new TaskCompletionSource();
        var fan = stage.Chat.When(async _ =>
        {
            await end.Task;
            return ChatAnswer.Text("久等了");
        });
        var text = Inbound.Text(fan, words);
        var start = stage.Now;

        var answer = await DeferAsync(text, fan, words);

        Assert.That(answer.ToString(), Is.EqualTo("200 text/plain success"));
        Assert.That(stage.Now - start, Is.LessThan(WeChatsPatience));
        Assert.That(await stage.OutboxAsync(fan), Is.Empty);
        var meanwhile = await Until.EndsAsync(stage.SayAsync(text), stage.Clock, Second / 4);
        end.SetResult();
        await HandledAsync(fan);
        var afterwards = await stage.SayAsync(text);
        Assert.That(new[] { meanwhile.Raw, afterwards.Raw }, Is.All.EqualTo("success"));
        Assert.That(Words.Of((await stage.OutboxAsync(fan)).Single()), Is.EqualTo("久等了"));
    }

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Handler_ThatBlocksItsThread_IsAnsweredSuccessAndThenByOneMessage(string words)
    {
        using var end = new ManualResetEventSlim();
        var fan = stage.Chat.When(_ =>
        {
            end.Wait();
            return ValueTask.FromResult(ChatAnswer.Text("久等了"));
        });

        var answer = await DeferAsync(Inbound.Text(fan, words), fan, words);

        end.Set();
        await HandledAsync(fan);
        Assert.That(answer.Raw, Is.EqualTo("success"));
        Assert.That(Words.Of((await stage.OutboxAsync(fan)).Single()), Is.EqualTo("久等了"));
    }

    [Test]
    public async Task Answer_LongerThanAMessageMayBe_IsCutWhenItFollowsAsAMessage()
    {
        var end = new TaskCompletionSource();
        var fan = stage.Chat.When(async _ =>
        {
            await end.Task;
            return ChatAnswer.Text(new string('工', 1000));
        });

        await DeferAsync(Inbound.Text(fan, StageChat.Plain), fan, StageChat.Plain);

        end.SetResult();
        await HandledAsync(fan);
        var message = Words.Of((await stage.OutboxAsync(fan)).Single());
        Assert.That(message, Is.EqualTo(new string('工', 2048 / 3)));
    }

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Repeat_DuringASlowRun_WaitsAndHearsTheSame(string words)
    {
        var end = new TaskCompletionSource();
        var runs = 0;
        var fan = stage.Chat.When(async _ =>
        {
            runs++;
            await end.Task;
            return ChatAnswer.Text("好了");
        });
        var text = Inbound.Text(fan, words);
        var first = stage.SayAsync(text);
        await RecordedAsync(fan, words);
        var repeat = stage.SayAsync(text);

        end.SetResult();
        var answers = new[]
        {
            await first,
            await Until.EndsAsync(repeat, stage.Clock, Second / 20),
        };

        Assert.That(answers.Select(answer => answer.Words), Is.All.EqualTo("好了"));
        Assert.That(await stage.OutboxAsync(fan), Is.Empty);
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Handled));
        Assert.That(
            runs,
            Is.LessThanOrEqualTo(2),
            "a handler without effects may run for a repeat"
        );
    }

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Handler_ThatNeverEnds_LeavesFailedAndAnApologyByMessage(string words)
    {
        var fan = stage.Chat.When(async _ =>
        {
            await new TaskCompletionSource().Task;
            return ChatAnswer.Silence;
        });
        await DeferAsync(Inbound.Text(fan, words), fan, words);

        stage.Clock.Advance(CallbackTimes.Renewal);
        for (
            var passed = CallbackTimes.Answer + CallbackTimes.Renewal;
            passed < CallbackTimes.LongestHandler - CallbackTimes.Renewal;
            passed += CallbackTimes.Renewal
        )
        {
            await stage.Clock.PassAsync(CallbackTimes.Renewal, waiters: OwnerAndSweep);
        }
        stage.Clock.Advance(CallbackTimes.Renewal + Second);

        // On a busy machine the owner may have begun a wait of his after the time was moved: his end comes one renewal later.
        var latest = stage.Clock.GetUtcNow() + (2 * CallbackTimes.Renewal);
        await Until.TrueAsync(
            async () =>
            {
                if (stage.Clock.GetUtcNow() < latest)
                {
                    stage.Clock.Advance(Second / 4);
                }
                return (await stage.InboxAsync(fan)).Single().State == InboxState.Failed;
            },
            "the record is Failed"
        );
        var record = (await stage.InboxAsync(fan)).Single();
        Assert.That(record.Failure, Is.EqualTo(typeof(TimeoutException).FullName));
        Assert.That(record.Fence, Is.EqualTo(1), "its lease was kept all the time");
        Assert.That(Words.Of((await stage.OutboxAsync(fan)).Single()), Does.StartWith("抱歉"));
    }

    [Test]
    public async Task Handler_ThatSavedAndThenNeverEnds_LeavesNothingButFailed()
    {
        var fan = stage.Chat.When(async chat =>
        {
            await Effects.SaveOneAsync(chat);
            await new TaskCompletionSource().Task;
            return ChatAnswer.Silence;
        });
        var answer = stage.SayAsync(Inbound.Text(fan, StageChat.Transactional));
        await stage.Clock.PassAsync(CallbackTimes.LongestTransaction);

        Assert.That((await answer).Words, Does.StartWith("抱歉"));
        Assert.That(await Effects.CountAsync(stage, fan), Is.Zero);
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Failed));
    }

    [Test]
    public async Task Handler_ThatSavesJustBeforeTheAnswerIsDueAndStalls_DoesNotHoldTheAnswer()
    {
        var save = new TaskCompletionSource();
        var saved = new TaskCompletionSource();
        var fan = stage.Chat.When(async chat =>
        {
            await save.Task;
            await Effects.SaveOneAsync(chat);
            saved.SetResult();
            await new TaskCompletionSource().Task;
            return ChatAnswer.Silence;
        });
        var answer = stage.SayAsync(Inbound.Text(fan, StageChat.Transactional));
        await RecordedAsync(fan, StageChat.Transactional);
        stage.Clock.Advance(CallbackTimes.Answer - (Second / 2));

        save.SetResult();
        await saved.Task;
        stage.Clock.Advance(Second / 2);

        Assert.That((await answer).Raw, Is.EqualTo("success"));
        stage.Clock.Advance(Second);
        await Until.TrueAsync(
            async () => (await stage.InboxAsync(fan)).Single().State == InboxState.Failed,
            "the record is Failed"
        );
        Assert.That(await Effects.CountAsync(stage, fan), Is.Zero);
    }

    /// <summary>Delivers, and lets exactly the time of an answer pass.</summary>
    private async Task<StageAnswer> DeferAsync(string text, string fan, string words)
    {
        var answer = stage.SayAsync(text);
        await RecordedAsync(fan, words);
        await stage.Clock.PassAsync(
            words == StageChat.Plain
                ? CallbackTimes.Answer - CallbackTimes.Unrecorded
                : CallbackTimes.Answer
        );
        return await answer;
    }

    /// <summary>A handler without effects runs a second before its callback is put on record.</summary>
    private async Task RecordedAsync(string fan, string words)
    {
        if (words == StageChat.Plain)
        {
            await stage.Clock.PassAsync(CallbackTimes.Unrecorded);
        }
        await Until.TrueAsync(
            async () => (await stage.InboxAsync(fan)).Count == 1,
            "the callback is on record"
        );
    }

    private Task HandledAsync(string fan) =>
        Until.TrueAsync(
            async () => (await stage.InboxAsync(fan)).Single().State == InboxState.Handled,
            "the record is Handled"
        );
}
