using System.Globalization;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Callback;

public class CallbackRepeatTests
{
    private const int AtOnce = 20;
    private static readonly string[] Kinds = [StageChat.Plain, StageChat.Transactional];
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await GatewayStage.StartAsync(setup => setup.Clock = null);

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCaseSource(nameof(Kinds))]
    public async Task Repeat_Later_HearsTheSameReplyEncryptedAfresh(string words)
    {
        var runs = 0;
        var fan = stage.Chat.When(chat => CountAsync(chat, ++runs));
        var text = Inbound.Text(fan, words);

        var first = await stage.SayAsync(text);
        var second = await stage.SayAsync(text);
        var third = await stage.SayAsync(text);

        Assert.That(first.Words, Is.EqualTo("第 1 次"));
        Assert.That(new[] { second.Clear, third.Clear }, Is.All.EqualTo(first.Clear));
        Assert.That(new[] { first.Raw, second.Raw, third.Raw }, Is.Unique);
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(1));
        Assert.That((await stage.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Handled));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Repeats_AtTheSameMoment_HearOneReply(string words)
    {
        var runs = 0;
        var fan = stage.Chat.When(chat => CountAsync(chat, Interlocked.Increment(ref runs)));
        var text = Inbound.Text(fan, words);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(_ => Task.Run(() => stage.SayAsync(text)))
        );

        Assert.That(answers.Select(answer => answer.Clear).Distinct().Count(), Is.EqualTo(1));
        Assert.That(answers[0].Words, Does.StartWith("第"));
        Assert.That(answers.Select(answer => answer.Raw), Is.Unique);
        Assert.That(await Effects.CountAsync(stage, fan), Is.EqualTo(1));
        Assert.That((await stage.InboxAsync(fan)).Count, Is.EqualTo(1));
    }

    [Test]
    public async Task Events_OfOneSecondWithDifferentKeys_BothCount()
    {
        var fan = stage.Chat.When(chat => new(ChatAnswer.Silence.AndCount(chat)));

        await stage.SayAsync(Inbound.Event(fan, "CLICK", StageChat.Plain));
        await stage.SayAsync(Inbound.Event(fan, "CLICK", "help"));
        await stage.SayAsync(Inbound.Event(fan, "VIEW", StageChat.Plain));

        Assert.That((await stage.InboxAsync(fan)).Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Texts_OfTwoFansWithOneMsgId_BothCount()
    {
        var id = Inbound.NewId();
        var one = stage.Chat.When(chat => new(ChatAnswer.Text("一").AndCount(chat)));
        var other = stage.Chat.When(chat => new(ChatAnswer.Text("二").AndCount(chat)));

        var first = await stage.SayAsync(Inbound.Text(one, StageChat.Plain, id));
        var second = await stage.SayAsync(Inbound.Text(other, StageChat.Plain, id));

        Assert.That(new[] { first.Words, second.Words }, Is.EqualTo((string[])["一", "二"]));
        Assert.That(await Effects.CountAsync(stage, one), Is.EqualTo(1));
        Assert.That(await Effects.CountAsync(stage, other), Is.EqualTo(1));
    }

    [Test]
    public async Task Repeat_OfATextThatMovedTheConversation_MovesItOnce()
    {
        var fan = stage.Chat.When(StepAsync);
        var text = Inbound.Text(fan, StageChat.Plain);

        var first = await stage.SayAsync(text);
        var repeat = await stage.SayAsync(text);

        Assert.That(first.Words, Is.EqualTo("1"));
        Assert.That(repeat.Clear, Is.EqualTo(first.Clear));
        var conversation = await stage.ConversationAsync(fan);
        Assert.That((conversation.Data, conversation.Version), Is.EqualTo(("1", 1L)));
    }

    [TestCaseSource(nameof(Kinds))]
    public async Task Texts_OfOneFanAtTheSameMoment_AllCountInTheConversation(string words)
    {
        const int texts = 8;
        var fan = stage.Chat.When(StepAsync);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, texts)
                .Select(_ => Task.Run(() => stage.SayAsync(Inbound.Text(fan, words))))
        );

        var conversation = await stage.ConversationAsync(fan);
        Assert.That(conversation.Data, Is.EqualTo("8"));
        Assert.That(
            answers.Select(answer => int.Parse(answer.Words, CultureInfo.InvariantCulture)),
            Is.EquivalentTo(Enumerable.Range(1, texts))
        );
    }

    private static async ValueTask<ChatAnswer> CountAsync(ChatContext chat, int run)
    {
        if (((WeChat.Messages.TextMessage)chat.Message).Content == StageChat.Transactional)
        {
            await Effects.SaveOneAsync(chat);
            return ChatAnswer.Text($"第 {run} 次");
        }
        return ChatAnswer.Text($"第 {run} 次").AndCount(chat);
    }

    /// <summary>Counts in the conversation's data.</summary>
    private static ValueTask<ChatAnswer> StepAsync(ChatContext chat)
    {
        var next = chat.Conversation.Data is { Length: > 0 } data
            ? int.Parse(data, CultureInfo.InvariantCulture) + 1
            : 1;
        var said = next.ToString(CultureInfo.InvariantCulture);
        return new(
            ChatAnswer.Text(said).MoveTo(chat, "stage.count", "on", said, TimeSpan.FromMinutes(5))
        );
    }
}
