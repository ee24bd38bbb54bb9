using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;

namespace WeChatUnion.Gateway.Tests.Notifications;

/// <summary>From a fan's callback to the way a notice takes, and to WeChat's report of it.</summary>
public class NoticeWaysTests
{
    private const string Ok = """{"errcode":0,"errmsg":"ok"}""";
    private const string Taken = """{"errcode":0,"errmsg":"ok","msgid":200228332}""";
    private const string Closed = """{"errcode":45015,"errmsg":"response out of time limit"}""";
    private const string TemplatePath = "/cgi-bin/message/template/send";
    private const string SubscriptionPath = "/cgi-bin/message/subscribe/bizsend";
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
            setup.Services += services =>
                services.AddSingleton(new NoticeKind("case.paid", ["amount"]));
            setup.Settings["WeChat:ApiBaseUrl"] = weChat.Url;
            const string Paid = "Notifications:Templates:case.paid";
            setup.Settings[$"{Paid}:Template:TemplateId"] = "template-paid";
            setup.Settings[$"{Paid}:Template:Fields:amount1"] = "amount";
            setup.Settings[$"{Paid}:Template:Url"] = "https://union.test/m/cases";
            setup.Settings[$"{Paid}:Subscription:TemplateId"] = "subscription-paid";
            setup.Settings[$"{Paid}:Subscription:Fields:amount1"] = "amount";
        });
        weChat.Answers(TemplatePath, Taken);
        weChat.Answers(SubscriptionPath, Taken);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await stage.DisposeAsync();
        weChat.Dispose();
    }

    [Test]
    public async Task Notice_AfterTheFanWrote_ComesInTheChat()
    {
        weChat.AnswersSendsWith(Ok);
        await stage.SayAsync(Inbound.Text(fan, "你好"));

        await QueueAsync();

        var message = await EndedAsync();
        Assert.That(message.State, Is.EqualTo(OutboxState.Sent));
        Assert.That(message.Reason, Is.EqualTo("customer service: window open, 5 left"));
        Assert.That(weChat.Sends.Single().Body, Does.Contain("已发放"));
    }

    [Test]
    public async Task Notice_ToASilentFan_IsATemplateMessageAndItsReceiptIsRemembered()
    {
        await QueueAsync();
        await EndedAsync();
        await stage.SayAsync(Job(fan, "200228332", "success"));

        await ReachesAsync(OutboxState.Delivered);

        var sent = JsonDocument.Parse(weChat.CallsOf(TemplatePath).Single()).RootElement;
        Assert.That(sent.GetProperty("template_id").GetString(), Is.EqualTo("template-paid"));
        Assert.That(sent.GetProperty("client_msg_id").GetString(), Does.StartWith("union-"));
        Assert.That(
            sent.GetProperty("data").GetProperty("amount1").GetProperty("value").GetString(),
            Is.EqualTo("300元")
        );
    }

    [Test]
    public async Task Notice_WhoseTemplateTheFanBlocked_WaitsForTheFan()
    {
        await stage.SayAsync(Inbound.Event(fan, "subscribe"));
        await PassAsync(TimeSpan.FromMinutes(2));
        await QueueAsync();
        await EndedAsync();
        await stage.SayAsync(Job(fan, "200228332", "failed:user block"));

        await ReachesAsync(OutboxState.Parked);

        var message = (await stage.OutboxAsync(fan)).Single();
        Assert.That(message.Reason, Does.EndWith("template: refused before"));
    }

    [Test]
    public async Task Notice_AfterAYes_IsASubscriptionMessage()
    {
        await stage.SayAsync(Popup(fan, "subscription-paid", "accept"));

        await QueueAsync();

        await EndedAsync();
        Assert.That(weChat.CallsOf(SubscriptionPath), Has.Length.EqualTo(1));
        Assert.That(weChat.CallsOf(TemplatePath), Is.Empty);
    }

    [Test]
    public async Task Yes_ToTwoTemplatesInOneSecond_IsTwo()
    {
        await stage.SayAsync(Popup(fan, "subscription-paid", "accept"));
        await stage.SayAsync(Popup(fan, "subscription-other", "accept"));

        Assert.That(
            await AllowedAsync(),
            Is.EquivalentTo((string[])["subscription-paid", "subscription-other"])
        );
    }

    [Test]
    public async Task Yes_GivenInTheSettings_CountsUntilItIsTakenBack()
    {
        await stage.SayAsync(Popup(fan, "subscription-paid", "accept", "change"));
        Assert.That(await AllowedAsync(), Is.EqualTo((string[])["subscription-paid"]));

        await stage.SayAsync(Popup(fan, "subscription-paid", "reject", "change"));

        Assert.That(await AllowedAsync(), Is.Empty);
    }

    [Test]
    public async Task Text_WhenNothingGetsThrough_WaitsUntilTheFanWrites()
    {
        weChat.AnswersSendsWith(Closed, Ok);
        await QueueTextAsync();
        await ReachesAsync(OutboxState.Parked);

        await stage.SayAsync(Inbound.Text(fan, "你好"));

        await ReachesAsync(OutboxState.Sent);
        Assert.That(weChat.Sends, Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Start_WithATemplateThatNamesNoField_NamesTheSetting()
    {
        var start = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            GatewayStage.StartAsync(setup =>
                setup.Settings["Notifications:Templates:x:Template:TemplateId"] = "t"
            )
        );

        Assert.That(start!.Message, Does.Contain("Notifications:Templates:x:Template:Fields"));
    }

    [TestCase("card.bund:Template", "member", "Notifications:Templates:card.bund is no kind")]
    [TestCase("card.bound:Template", "membr", "Fields:thing1 must be one of member")]
    public async Task Start_WithASlipInATemplate_NamesTheSetting(
        string template,
        string field,
        string words
    )
    {
        var start = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            GatewayStage.StartAsync(setup =>
            {
                setup.Settings[$"Notifications:Templates:{template}:TemplateId"] = "t";
                setup.Settings[$"Notifications:Templates:{template}:Fields:thing1"] = field;
            })
        );

        Assert.That(start!.Message, Does.Contain(words).And.Not.Contain("membr"));
    }

    private static string Job(string fan, string id, string status) =>
        $"<xml><ToUserName>{Inbound.Account}</ToUserName><FromUserName>{fan}</FromUserName><CreateTime>1793581300</CreateTime>"
        + $"<MsgType>event</MsgType><Event>TEMPLATESENDJOBFINISH</Event><MsgID>{id}</MsgID><Status><![CDATA[{status}]]></Status></xml>";

    private static string Popup(
        string fan,
        string template,
        string answer,
        string kind = "popup"
    ) =>
        $"<xml><ToUserName>{Inbound.Account}</ToUserName><FromUserName>{fan}</FromUserName><CreateTime>1793581300</CreateTime>"
        + $"<MsgType>event</MsgType><Event>subscribe_msg_{kind}_event</Event><SubscribeMsg{char.ToUpperInvariant(kind[0])}{kind[1..]}Event><List>"
        + $"<TemplateId>{template}</TemplateId><SubscribeStatusString>{answer}</SubscribeStatusString><PopupScene>1</PopupScene>"
        + $"</List></SubscribeMsg{char.ToUpperInvariant(kind[0])}{kind[1..]}Event></xml>";

    private async Task<List<string>> AllowedAsync()
    {
        var allowed = new List<string>();
        var identity = new FanIdentity(StageSetup.OfficialAccount.AppId, fan);
        await stage.InScopeAsync(async services =>
            allowed.AddRange(
                await services
                    .GetRequiredService<SubscriptionLedger>()
                    .AllowedAsync(identity, 0, CancellationToken.None)
            )
        );
        return allowed;
    }

    private Task QueueAsync() =>
        AddAsync(
            (outbox, to) =>
                outbox.AddNotice(
                    to,
                    new Notice(
                        "case.paid",
                        new Dictionary<string, string> { ["amount"] = "300元" },
                        "补贴已发放。"
                    ),
                    "test/notice"
                )
        );

    private Task QueueTextAsync() =>
        AddAsync((outbox, to) => outbox.AddText(to, "您好", "test/text"));

    private Task AddAsync(Action<IOutbox, FanIdentity> add) =>
        stage.InScopeAsync(async services =>
        {
            add(
                services.GetRequiredService<IOutbox>(),
                new FanIdentity(StageSetup.OfficialAccount.AppId, fan)
            );
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });

    private async Task<OutboxMessage> EndedAsync()
    {
        await ReachesAsync(OutboxState.Sent);
        return (await stage.OutboxAsync(fan)).Single();
    }

    private Task ReachesAsync(OutboxState state) => stage.ReachesAsync(fan, state);

    private Task PassAsync(TimeSpan time)
    {
        stage.Clock.Advance(time);
        return Task.CompletedTask;
    }
}
