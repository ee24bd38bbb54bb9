using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class SubscriptionLedgerTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    private SubscriptionLedger Ledger => Host.Service<SubscriptionLedger>();

    [Test]
    public async Task Yes_TakenByANodeThatDiedBeforeTheSend_IsStillTheMessages()
    {
        ActLongAgo();
        await AllowAsync();
        var id = await AddAsync("case.paid");
        await Host.Service<OutboxClaims>().ClaimAsync(default);
        await Ledger.SpendAsync(Way, id, default);
        Clock.Advance(TimeSpan.FromSeconds(61));

        await World.RunAsync();

        Assert.That(
            await ChannelsAsync(id),
            Is.EqualTo((SendChannels[])[SendChannels.Subscription])
        );
        var next = await AddAsync("case.paid");
        await World.RunAsync();
        Assert.That(
            await ChannelsAsync(next),
            Is.EqualTo((SendChannels[])[SendChannels.Template]),
            "it was one yes"
        );
    }

    [Test]
    public async Task Yes_ThatWeChatDoesNotKnow_IsNotOfferedToItsMessageAgain()
    {
        ActLongAgo();
        await AllowAsync();
        World.Answers.Enqueue(SendOutcome.Closed("43101 NoConsent"));
        var id = await AddAsync("case.paid");

        await World.RunAsync();

        SendChannels[] tried = [.. World.Sent.Select(route => route.Channel)];
        Assert.That(
            tried,
            Is.EqualTo((SendChannels[])[SendChannels.Subscription, SendChannels.Template])
        );
        Assert.That(await Ledger.AllowedAsync(Fan, id, default), Is.Empty);
    }

    [Test]
    public async Task Yes_GivenWhileARefusedSendWasUnderWay_Stands()
    {
        await AllowAsync();
        var taken = await Ledger.SpendAsync(Way, 77, default);
        var began = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromSeconds(1));
        await AllowAsync("newer");

        await Ledger.EndAsync(new(Way, false, taken!.Value, began), 77);

        Assert.That(await Ledger.AllowedAsync(Fan, 77, default), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task TurnedOff_BeforeTheYesWasGiven_EndsNothing()
    {
        await AllowAsync();

        await WriteAsync(EndedAt(Clock.GetUtcNow().AddHours(-1)));
        Assert.That(await Ledger.AllowedAsync(Fan, 0, default), Has.Count.EqualTo(1));
        await WriteAsync(EndedAt(Clock.GetUtcNow()));

        Assert.That(await Ledger.AllowedAsync(Fan, 0, default), Is.Empty);
    }

    [Test]
    public async Task Cleaning_ForgetsWhatEndedLongAgoAndNothingThatStands()
    {
        Act(FanAct.Message);
        await WindowAsync();
        await AllowAsync("spent");
        await Ledger.SpendAsync(Way, 1, default);
        await AllowAsync("stands");
        Clock.Advance(TimeSpan.FromDays(3));

        await Host.Service<ReachCleaning>().ForgetAsync(Clock.GetUtcNow().AddDays(-2));
        Assert.That(await WindowAsync(), Is.Not.Null, "it ended a day ago");
        await Host.Service<ReachCleaning>().ForgetAsync(Clock.GetUtcNow());

        Assert.That(await WindowAsync(), Is.Null);
        var left = await Database.ReadAsync(
            $"SELECT ended FROM notifications_subscriptions WHERE open_id = '{Fan.OpenId}'",
            row => row.GetInt32(0)
        );
        Assert.That(left, Is.EqualTo((int[])[0]));
    }

    private Route Way => new(SendChannels.Subscription, Fan, "one-time");

    private Task<WriteResult> AllowAsync(string key = "yes") =>
        WriteAsync(
            new AllowSubscription(Fan, "one-time", $"{key}/{Fan.OpenId}", Clock.GetUtcNow())
        );

    private EndSubscriptions EndedAt(DateTimeOffset at) =>
        new(Fan, "one-time", SubscriptionEnd.TurnedOff, at);
}
