using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Notifications;

namespace WeChatUnion.Gateway.Tests.Notifications;

public class OutboxDispatchTests
{
    private const string Ok = """{"errcode":0,"errmsg":"ok"}""";
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);
    private readonly string fan = Inbound.NewFan();
    private WeChatApiStub weChat = null!;
    private GatewayStage stage = null!;

    [SetUp]
    public async Task StartAsync()
    {
        weChat = new WeChatApiStub();
        stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Sends = true;
            setup.Settings["WeChat:ApiBaseUrl"] = weChat.Url;
            setup.Settings["Notifications:MostAttempts"] = "5";
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        await stage.DisposeAsync();
        weChat.Dispose();
    }

    [Test]
    public async Task Message_Queued_IsSentAsWeChatReadsIt()
    {
        weChat.AnswersSendsWith(Ok);

        await QueueAsync("您好 & <a href=\"https://union.test\">看</a> 👋");

        var message = await EndedAsync();
        Assert.That(message.State, Is.EqualTo(OutboxState.Sent));
        Assert.That(message.SentAt, Is.Not.Null);
        var (token, body) = weChat.Sends.Single();
        Assert.That(token, Is.EqualTo("t1"));
        Assert.That(body, Does.Contain("您好 & <a href=").And.Contain("👋"));
        var json = JsonDocument.Parse(body).RootElement;
        Assert.That(json.GetProperty("touser").GetString(), Is.EqualTo(fan));
        Assert.That(json.GetProperty("msgtype").GetString(), Is.EqualTo("text"));
        Assert.That(
            json.GetProperty("text").GetProperty("content").GetString(),
            Does.StartWith("您好")
        );
    }

    [Test]
    public async Task Message_MeetingAnExpiredToken_IsSentOnceWithAFreshOne()
    {
        weChat.AnswersSendsWith("""{"errcode":40001,"errmsg":"invalid credential"}""", Ok);

        await QueueAsync("您好");

        var message = await EndedAsync();
        Assert.That((message.State, message.Attempts), Is.EqualTo((OutboxState.Sent, 1)));
        Assert.That(weChat.Sends.Select(send => send.Token), Is.EqualTo((string[])["t1", "t2"]));
        Assert.That(weChat.TokensAsked, Is.EqualTo(2));
    }

    [Test]
    public async Task Message_WhenWeChatIsBusy_IsSentLater()
    {
        weChat.AnswersSendsWith("""{"errcode":-1,"errmsg":"system error"}""", Ok);

        await QueueAsync("您好");

        var message = await EndedAsync();
        Assert.That((message.State, message.Attempts), Is.EqualTo((OutboxState.Sent, 2)));
        Assert.That(message.SentAt - message.CreatedAt, Is.GreaterThan(TimeSpan.FromSeconds(1)));
        Assert.That(message.LastError, Is.Null);
    }

    [Test]
    public async Task Message_WhenTheConnectionDrops_IsSentLater()
    {
        weChat.AnswersSendsWith(Ok);
        weChat.DropsTheNextSend();

        await QueueAsync("您好");

        var message = await EndedAsync();
        Assert.That(
            (message.State, message.Attempts, message.Fence),
            Is.EqualTo((OutboxState.Sent, 1, 2)),
            "the lost one does not count"
        );
        Assert.That(weChat.Sends.Length, Is.EqualTo(1));
    }

    /// <summary>No follower, on the blacklist, a right that lapsed, a quota: what may mend costs no message.</summary>
    [TestCase(43004)]
    [TestCase(43019)]
    [TestCase(48001)]
    [TestCase(45009)]
    public async Task Message_ThatCannotArriveNow_WaitsAndItsFansOthersDoNotAsk(int errcode)
    {
        weChat.AnswersSendsWith($$"""{"errcode":{{errcode}},"errmsg":"no"}""");

        await QueueAsync("一", "二");

        var message = await EndedAsync();
        Assert.That(message.State, Is.EqualTo(OutboxState.Parked));
        Assert.That(weChat.Sends, Has.Length.EqualTo(1));
        Assert.That((await stage.OutboxAsync(fan))[0].LastError, Does.StartWith($"{errcode}"));
    }

    [TestCase(48008)]
    [TestCase(40003)]
    public async Task Message_ThatCannotArrive_IsGivenUpWithTheReason(int errcode)
    {
        weChat.AnswersSendsWith($$"""{"errcode":{{errcode}},"errmsg":"no"}""");

        await QueueAsync("您好");

        var message = await EndedAsync();
        Assert.That((message.State, message.Attempts), Is.EqualTo((OutboxState.GivenUp, 1)));
        Assert.That(message.LastError, Does.StartWith($"{errcode}"));
    }

    [Test]
    public async Task Message_ThatIsRefusedAgainAndAgain_IsGivenUpInTheEnd()
    {
        weChat.AnswersSendsWith("""{"errcode":-1,"errmsg":"system error"}""");

        await QueueAsync("您好");

        var message = await EndedAsync();
        Assert.That((message.State, message.Attempts), Is.EqualTo((OutboxState.GivenUp, 5)));
    }

    [Test]
    public async Task Messages_OfOneFan_LeaveInTheirOrder()
    {
        weChat.AnswersSendsWith("""{"errcode":-1,"errmsg":"system error"}""", Ok);

        await QueueAsync("一", "二", "三");
        await EndedAsync();

        var sent = weChat.Sends.Select(send => WordsIn(send.Body));
        Assert.That(string.Join(' ', sent), Is.EqualTo("一 一 二 三"));
    }

    private static string? WordsIn(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("text").GetProperty("content").GetString();

    private Task QueueAsync(params string[] texts) =>
        stage.InScopeAsync(async services =>
        {
            var identity = new FanIdentity(StageSetup.OfficialAccount.AppId, fan);
            foreach (var text in texts)
            {
                services
                    .GetRequiredService<IOutbox>()
                    .AddText(identity, text, $"test/{Guid.NewGuid():N}");
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
            }
        });

    /// <summary>Lets rounds pass until nothing of the fan waits; answers the last message.</summary>
    private async Task<OutboxMessage> EndedAsync()
    {
        await Until.TrueAsync(
            async () =>
            {
                var waiting = (await stage.OutboxAsync(fan))
                    .Where(message => message.State == OutboxState.Waiting)
                    .ToList();
                // No time passes while one is on its way: the client's time-out counts by this clock.
                if (waiting.TrueForAll(message => message.Claim == 0))
                {
                    stage.Clock.Advance(Round);
                }
                return waiting.Count == 0;
            },
            "nothing waits"
        );
        return (await stage.OutboxAsync(fan))[^1];
    }
}
