using System.Net;
using WeChat.Replies;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Tests.Callback;

public class CallbackFailureTests
{
    private static readonly TimeSpan SweepPause = TimeSpan.FromSeconds(2);
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await GatewayStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Handler_ThatThrows_LeavesFailedAndEveryRepeatHearsTheApology(string words)
    {
        var fan = stage.Chat.When(_ => throw new KeyNotFoundException("林师傅 13800138000"));
        var text = Inbound.Text(fan, words);

        var first = await stage.SayAsync(text);
        var repeat = await stage.SayAsync(text);

        Assert.That(first.Words, Does.StartWith("抱歉").And.Not.Contain("林师傅"));
        Assert.That(repeat.Clear, Is.EqualTo(first.Clear));
        var record = (await stage.InboxAsync(fan)).Single();
        Assert.That(record.State, Is.EqualTo(InboxState.Failed));
        Assert.That(record.Failure, Is.EqualTo(typeof(KeyNotFoundException).FullName));
    }

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Handler_WithAReplyWeChatWouldRefuse_LeavesFailedAndAnApology(string words)
    {
        var card = new NewsArticle("标题", "", "", "https://union.example.cn");
        var fan = stage.Chat.When(_ =>
            ValueTask.FromResult(new ChatAnswer { Reply = new NewsReply([card, card]) })
        );

        var answer = await stage.SayAsync(Inbound.Text(fan, words));

        Assert.That(answer.Words, Does.StartWith("抱歉"));
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Failed));
    }

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Handler_WhoseConversationMovesInEveryRun_EndsAsFailed(string words)
    {
        var fan = stage.Chat.When(chat =>
            ValueTask.FromResult(
                ChatAnswer
                    .Text("从不成立")
                    .With(new MoveConversation(chat.Conversation, chat.Conversation.Version + 7))
            )
        );

        var answer = await stage.SayAsync(Inbound.Text(fan, words));

        Assert.That(answer.Words, Does.StartWith("抱歉"));
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Failed));
    }

    [Test]
    public async Task Handler_ThatSavesAndThenThrows_LeavesNothingButFailed()
    {
        var fan = stage.Chat.When(async chat =>
        {
            await Effects.SaveOneAsync(chat);
            throw new InvalidOperationException();
        });

        var answer = await stage.SayAsync(Inbound.Text(fan, StageChat.Transactional));

        Assert.That(answer.Words, Does.StartWith("抱歉"));
        Assert.That(await Effects.CountAsync(stage, fan), Is.Zero);
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Failed));
    }

    [Test]
    public async Task Handler_ThatSavesAndAnswersWhatWeChatRefuses_LeavesNothingButFailed()
    {
        var card = new NewsArticle("标题", "", "", "https://union.example.cn");
        var fan = stage.Chat.When(async chat =>
        {
            await Effects.SaveOneAsync(chat);
            return new ChatAnswer { Reply = new NewsReply([card, card]) }.AndCount(chat);
        });

        var answer = await stage.SayAsync(Inbound.Text(fan, StageChat.Transactional));

        Assert.That(answer.Words, Does.StartWith("抱歉"));
        Assert.That(await Effects.CountAsync(stage, fan), Is.Zero);
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Failed));
    }

    [Test]
    public async Task Handler_ThatSaves_CommitsEffectsStateAndReplyTogether()
    {
        var seen = -1;
        var fan = stage.Chat.When(async chat =>
        {
            await Effects.SaveOneAsync(chat);
            seen = await Effects.CountAsync(stage, chat.Fan.OpenId);
            return ChatAnswer.Text("记下了").AndCount(chat);
        });

        var answer = await stage.SayAsync(Inbound.Text(fan, StageChat.Transactional));

        Assert.That(seen, Is.Zero, "nobody else sees what the handler saved before its reply");
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(2));
        var record = (await stage.InboxAsync(fan)).Single();
        Assert.That(record.State, Is.EqualTo(InboxState.Handled));
        Assert.That(
            System.Text.Encoding.UTF8.GetString(record.Reply),
            Is.EqualTo(answer.Clear).And.Contain("记下了")
        );
    }

    [TestCase(StageChat.Plain)]
    [TestCase(StageChat.Transactional)]
    public async Task Replay_OfAFailedRecord_RunsAgainAndAnswersByMessage(string words)
    {
        var broken = true;
        var fan = stage.Chat.When(chat =>
            broken
                ? throw new InvalidOperationException()
                : new(ChatAnswer.Text("这次好了").AndCount(chat))
        );
        var text = Inbound.Text(fan, words);
        await stage.SayAsync(text);
        broken = false;
        var key = (await stage.InboxAsync(fan)).Single().DedupeKey;

        Assert.That(await stage.Service<Inbox>().ReplayAsync(key, stage.Now), Is.True);
        await SweptAsync(fan, InboxState.Handled);

        Assert.That(await stage.Service<Inbox>().ReplayAsync(key, stage.Now), Is.False);
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(1));
        var messages = await stage.OutboxAsync(fan);
        Assert.That(
            messages.Where(message => message.Kind == "text").Select(Words.Of),
            Is.EqualTo((string[])["这次好了"])
        );
        Assert.That((await stage.SayAsync(text)).Raw, Is.EqualTo("success"));
    }

    [Test]
    public async Task Replay_AfterThePayloadWasForgotten_LeavesFailedAndDisturbsNobody()
    {
        var fan = stage.Chat.When(_ => throw new InvalidOperationException());
        await stage.SayAsync(Inbound.Text(fan, StageChat.Plain));
        var key = (await stage.InboxAsync(fan)).Single().DedupeKey;
        await stage
            .Service<InboxCleaning>()
            .ForgetPayloadsAsync(stage.Now.AddSeconds(1), CancellationToken.None);

        await stage.Service<Inbox>().ReplayAsync(key, stage.Now);
        await SweptAsync(fan, InboxState.Failed);

        Assert.That(await stage.OutboxAsync(fan), Is.Empty);
    }

    [Test]
    public async Task Receipt_WhoseHandlerThrows_GetsNoWords()
    {
        var fan = stage.Chat.When(_ => throw new InvalidOperationException());

        var answer = await stage.SayAsync(Inbound.Event(fan, "weapp_audit_delay"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Raw, Is.EqualTo("success"));
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Failed));
        Assert.That(await stage.OutboxAsync(fan), Is.Empty);
    }

    [Test]
    public async Task Click_WhoseHandlerThrows_GetsTheApology()
    {
        var fan = stage.Chat.When(_ => throw new InvalidOperationException());

        var answer = await stage.SayAsync(Inbound.Event(fan, "CLICK", StageChat.Plain));

        Assert.That(answer.Words, Does.StartWith("抱歉"));
    }

    private Task SweptAsync(string fan, InboxState state) =>
        Until.TrueAsync(
            async () =>
            {
                stage.Clock.Advance(SweepPause);
                return (await stage.InboxAsync(fan)).Single() is { } record
                    && record.State == state
                    && record.Fence > 1;
            },
            $"the sweep leaves {state}"
        );
}
