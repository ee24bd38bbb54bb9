using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class DeliveryTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    [Test]
    public async Task Notice_WithinAWindow_LeavesInChatUntilItIsUsedUp()
    {
        Act(FanAct.EnterSession);
        var ids = new[] { await AddAsync("case.paid"), await AddAsync("case.paid") };
        var third = await AddAsync("case.paid");

        await World.RunAsync();

        Assert.That(await ChannelsAsync(ids), Is.All.EqualTo(SendChannels.CustomerService));
        var last = await RowAsync(third);
        Assert.That((SendChannels?)last.Channel, Is.EqualTo(SendChannels.Template));
        Assert.That(
            last.Reason,
            Is.EqualTo(
                "customer service: window used up; subscription: not agreed; template: configured"
            )
        );
    }

    [Test]
    public async Task Notice_WhenWeChatSaysTheWindowIsClosed_TakesTheNextWayAtOnce()
    {
        Act(FanAct.Message);
        World.Answers.Enqueue(SendOutcome.Closed("45015 WindowClosed"));
        var first = await AddAsync("case.paid");
        var second = await AddAsync("case.paid");

        await World.RunAsync();

        SendChannels[] tried = [.. World.Sent.Select(route => route.Channel)];
        Assert.That(
            tried,
            Is.EqualTo(
                (SendChannels[])
                    [SendChannels.CustomerService, SendChannels.Template, SendChannels.Template]
            )
        );
        Assert.That(await ChannelsAsync(first, second), Is.All.EqualTo(SendChannels.Template));
    }

    [Test]
    public async Task Notice_AfterOneYes_SpendsItOnceAndThenTakesTheTemplate()
    {
        await WriteAsync(
            new AllowSubscription(Fan, "one-time", $"yes/{Fan.OpenId}", Clock.GetUtcNow())
        );
        await WriteAsync(
            new AllowSubscription(Fan, "one-time", $"yes/{Fan.OpenId}", Clock.GetUtcNow())
        );
        var first = await AddAsync("case.paid");
        var second = await AddAsync("case.paid");

        await World.RunAsync();

        Assert.That(
            await ChannelsAsync(first, second),
            Is.EqualTo((SendChannels[])[SendChannels.Subscription, SendChannels.Template])
        );
    }

    [Test]
    public async Task Notice_OfALongTermTemplate_UsesTheYesAgainUntilItIsTurnedOff()
    {
        await WriteAsync(
            new AllowSubscription(Fan, "long-term", $"yes/{Fan.OpenId}", Clock.GetUtcNow())
        );
        var sent = new[] { await AddAsync("case.due"), await AddAsync("case.due") };
        await World.RunAsync();
        await WriteAsync(
            new EndSubscriptions(Fan, "long-term", SubscriptionEnd.TurnedOff, Clock.GetUtcNow())
        );
        Act(FanAct.Leave);
        var late = await AddAsync("case.due");

        await World.RunAsync();

        Assert.That(await ChannelsAsync(sent), Is.All.EqualTo(SendChannels.Subscription));
        Assert.That((await RowAsync(late)).State, Is.EqualTo(OutboxState.Parked));
    }

    [Test]
    public async Task Notice_WhoseYesWeChatDoesNotKnow_GoesOnAndTheYesIsGone()
    {
        await WriteAsync(
            new AllowSubscription(Fan, "long-term", $"yes/{Fan.OpenId}", Clock.GetUtcNow())
        );
        Act(FanAct.Leave);
        World.Answers.Enqueue(SendOutcome.Closed("43101 NoConsent"));
        var id = await AddAsync("case.due");

        await World.RunAsync();

        var row = await RowAsync(id);
        Assert.That(row.State, Is.EqualTo(OutboxState.Parked));
        Assert.That(row.LastError, Is.EqualTo("43101 NoConsent"));
        Assert.That(row.Reason, Does.EndWith("subscription: not agreed"));
    }

    [Test]
    public async Task Parked_Message_IsSentWhenItsFanActs()
    {
        Act(FanAct.Leave);
        var id = await AddTextAsync();
        await World.RunAsync();
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Parked));

        Act(FanAct.Message);
        await Host.Service<FanActBook>().FlushAsync();
        await World.RunAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task Parked_Message_AfterItsExpiry_IsGivenUp()
    {
        Act(FanAct.Leave);
        var id = await AddTextAsync();
        await World.RunAsync();

        Clock.Advance(TimeSpan.FromHours(73));
        await Host.Service<OutboxExpiry>().EndAsync(Clock.GetUtcNow());

        var row = await RowAsync(id);
        Assert.That(row.State, Is.EqualTo(OutboxState.GivenUp));
        Assert.That(row.Reason, Is.EqualTo("customer service: window closed"));
    }

    [Test]
    public async Task Message_WeChatNeverTakes_IsGivenUpAndSentAgainOnlyByCommand()
    {
        Act(FanAct.Message);
        World.Answers.Enqueue(SendOutcome.NotThisWay("40003 UnknownRecipient"));
        var id = await AddTextAsync();
        await World.RunAsync();
        var row = await RowAsync(id);
        Assert.That(
            (row.State, row.LastError),
            Is.EqualTo((OutboxState.GivenUp, "40003 UnknownRecipient"))
        );

        var resend = Host.Service<OutboxResend>();
        Assert.That(await resend.ResendAsync(id, "45009", default, default), Is.Zero);
        Assert.That(await resend.ResendAsync(id, "40003", default, default), Is.EqualTo(1));
        await World.RunAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task Fan_WhoDoesNotFollow_IsAskedOnceUntilTheirNextAct()
    {
        Act(FanAct.Message);
        Clock.Advance(TimeSpan.FromHours(1));
        World.Answers.Enqueue(SendOutcome.Gone("43004 NotFollowing"));
        var first = await AddAsync("case.paid");
        var second = await AddAsync("case.paid");

        await World.RunAsync();

        Assert.That(World.Sent, Has.Count.EqualTo(1));
        var row = await RowAsync(first);
        Assert.That(row.State, Is.EqualTo(OutboxState.Parked));
        Assert.That(row.LastError, Is.EqualTo("43004 NotFollowing"));
        Assert.That(row.Reason, Does.Contain("template: unfollowed"));
        Clock.Advance(TimeSpan.FromHours(1));
        Act(FanAct.Tap);
        await Host.Service<FanActBook>().FlushAsync();
        await World.RunAsync();
        Assert.That(
            await ChannelsAsync(first, second),
            Is.All.EqualTo(SendChannels.CustomerService)
        );
    }

    [Test]
    public async Task Fan_WhoTakesNoTemplateMessage_IsSentNoOther()
    {
        ActLongAgo();
        World.Answers.Enqueue(SendOutcome.Gone("43019 Undeliverable"));
        var first = await AddAsync("case.paid");
        await AddAsync("case.paid");

        await World.RunAsync();

        Assert.That((await RowAsync(first)).State, Is.EqualTo(OutboxState.Parked));
        Assert.That(World.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Forget_OldMessages_LeavesTheYoungAndTheWaiting()
    {
        ActLongAgo();
        var parked = await AddTextAsync();
        var old = await AddAsync("case.paid");
        await World.RunAsync();
        Clock.Advance(TimeSpan.FromDays(2));
        var young = await AddAsync("case.paid");
        await World.RunAsync();

        await Host.Service<OutboxExpiry>().ForgetAsync(Clock.GetUtcNow().AddDays(-1));

        Assert.That(await FindAsync(old), Is.Null);
        Assert.That(await FindAsync(young), Is.Not.Null);
        Assert.That(await FindAsync(parked), Is.Not.Null);
    }
}
