using WeChat.Messages;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Chat;

public class ChatRoutingTests
{
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await GatewayStage.StartAsync(setup => setup.Chat = Map);

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase("Lucky 抽奖")]
    [TestCase("  lucky 抽奖。")]
    [TestCase("LUCKY 抽奖!!")]
    [TestCase("Ｌｕｃｋｙ　抽奖")]
    [TestCase("lucky 抽奖～\n")]
    public async Task Text_AsPeopleTypeIt_MeetsItsRoute(string typed)
    {
        Assert.That(await HeardAsync(fan => Inbound.Text(fan, typed)), Is.EqualTo("text"));
    }

    [TestCase("Lucky 抽奖吗")]
    [TestCase("lucky")]
    public async Task Text_ThatOnlyLooksAlike_DoesNot(string typed)
    {
        Assert.That(
            await HeardAsync(fan => Inbound.Text(fan, typed)),
            Does.StartWith("已收到您的消息")
        );
    }

    [TestCase("查 2026-11", "pattern 查 2026-11")]
    [TestCase("查 2026", "已收到您的消息")]
    public async Task Text_ThatAPatternMatches_MeetsIt(string typed, string heard)
    {
        Assert.That(await HeardAsync(fan => Inbound.Text(fan, typed)), Does.StartWith(heard));
    }

    [Test]
    public async Task Click_WithAMappedKey_MeetsItsRoute()
    {
        Assert.That(
            await HeardAsync(fan => Inbound.Event(fan, "CLICK", "stage.tap")),
            Is.EqualTo("click")
        );
    }

    [Test]
    public async Task Click_WithAKeyOfAnOldMenu_IsAnsweredHelpfully()
    {
        Assert.That(
            await HeardAsync(fan => Inbound.Event(fan, "CLICK", "no.longer")),
            Does.Contain("绑卡")
        );
    }

    [Test]
    public async Task Image_IsRoutedByItsType()
    {
        Assert.That(await HeardAsync(Inbound.Image), Is.EqualTo("image m-1"));
    }

    [TestCase("lucky 抽奖。", "text")]
    [TestCase("", "voice")]
    [TestCase("听不懂的话", "voice")]
    public async Task Voice_CountsAsSaidWhenItsWordsAreARoute(string recognition, string heard)
    {
        Assert.That(await HeardAsync(fan => Inbound.Voice(fan, recognition)), Is.EqualTo(heard));
    }

    [Test]
    public async Task Message_WithinAFlow_GoesToTheFlowUntilItEnds()
    {
        var fan = Inbound.NewFan();

        var heard = new[]
        {
            (await stage.SayAsync(Inbound.Text(fan, "开始"))).Words,
            (await stage.SayAsync(Inbound.Text(fan, "lucky 抽奖"))).Words,
            (await stage.SayAsync(Inbound.Image(fan))).Words,
            (await stage.SayAsync(Inbound.Text(fan, "结束"))).Words,
            (await stage.SayAsync(Inbound.Text(fan, "lucky 抽奖"))).Words,
        };

        Assert.That(heard, Is.EqualTo((string[])["flow", "step", "step", "end", "text"]));
    }

    [Test]
    public async Task Message_AfterAFlowExpired_IsRoutedAsEver()
    {
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Text(fan, "开始"));

        stage.Clock.Advance(TimeSpan.FromMinutes(6));
        var later = await stage.SayAsync(Inbound.Text(fan, "lucky 抽奖"));
        var again = await stage.SayAsync(Inbound.Text(fan, "开始"));

        Assert.That(later.Words, Is.EqualTo("text"));
        Assert.That(again.Words, Is.EqualTo("flow"));
        Assert.That((await stage.ConversationAsync(fan)).Version, Is.EqualTo(2));
    }

    [Test]
    public async Task Event_NobodyKnows_IsRecordedAndAnsweredSuccess()
    {
        var fan = Inbound.NewFan();

        var answer = await stage.SayAsync(Inbound.Event(fan, "moon_landing", "1969"));

        Assert.That(answer.ToString(), Is.EqualTo("200 text/plain success"));
        Assert.That((await stage.InboxAsync(fan)).Single().Kind, Is.EqualTo("event:moon_landing"));
    }

    private async Task<string> HeardAsync(Func<string, string> say) =>
        (await stage.SayAsync(say(Inbound.NewFan()))).Words;

    private static void Map(ChatRoutes chat)
    {
        chat.Click("stage.tap", _ => Say("click"));
        chat.Text("Lucky 抽奖", _ => Say("text"));
        chat.Pattern(@"^查 \d{4}-\d{2}$", c => Say($"pattern {((TextMessage)c.Message).Content}"));
        chat.On<ImageMessage>(c => Say($"image {((ImageMessage)c.Message).MediaId}"));
        chat.On<VoiceMessage>(_ => Say("voice"));
        chat.Text(
            "开始",
            c =>
                new(
                    ChatAnswer
                        .Text("flow")
                        .MoveTo(c, "stage.talk", "1", "{}", TimeSpan.FromMinutes(5))
                )
        );
        chat.Flow(
            "stage.talk",
            c =>
                c.Message is TextMessage { Content: "结束" }
                    ? new(ChatAnswer.Text("end").EndFlow(c))
                    : Say("step")
        );
    }

    private static ValueTask<ChatAnswer> Say(string words) => new(ChatAnswer.Text(words));
}
