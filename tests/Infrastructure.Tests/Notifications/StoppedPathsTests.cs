using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

/// <summary>A used-up quota and a lapsed right close one way, not the fan's others.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class StoppedPathsTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    private static readonly SendOutcome UsedUp = SendOutcome.Stopped(
        "45009 DailyQuota",
        "Wait.",
        TimeSpan.FromMinutes(60)
    );

    [SetUp]
    public void FanWhoseWindowIsClosed() => ActLongAgo();

    [TearDown]
    public async Task EndStopsAsync()
    {
        Clock.Advance(TimeSpan.FromHours(2));
        await Database.ExecuteAsync("DELETE FROM notifications_outbox");
    }

    [Test]
    public async Task Quota_OfTheTemplate_HoldsNoAnswerBackAndTheNextActBringsTheNotice()
    {
        World.Answers.Enqueue(UsedUp);
        var notice = await AddAsync("case.paid");
        await World.RunAsync();
        Assert.That(World.Sent.Single().Channel, Is.EqualTo(SendChannels.Template));
        Assert.That((await RowAsync(notice)).State, Is.EqualTo(OutboxState.Parked));
        Clock.Advance(TimeSpan.FromMinutes(1));

        Act(FanAct.Message);
        var answer = await AddTextAsync();
        await World.RunAsync();
        await World.RunAsync();

        Assert.That(
            await ChannelsAsync(notice, answer),
            Is.All.EqualTo(SendChannels.CustomerService)
        );
    }

    [Test]
    public async Task Quota_OfOneWay_LetsTheSameMessageTakeTheNext()
    {
        await WriteAsync(
            new AllowSubscription(Fan, "one-time", $"yes/{Fan.OpenId}", Clock.GetUtcNow())
        );
        World.Answers.Enqueue(UsedUp);
        var notice = await AddAsync("case.paid");

        await World.RunAsync();

        Assert.That(
            await ChannelsAsync(notice),
            Is.EqualTo((SendChannels[])[SendChannels.Template])
        );
        Assert.That(
            await Host.Service<Infrastructure.Notifications.Subscriptions.SubscriptionLedger>()
                .AllowedAsync(Fan, 0, default),
            Has.Count.EqualTo(1),
            "the yes was not used"
        );
    }

    [Test]
    public async Task Quota_ThatBeginsAfresh_LetsWhatWaitedLeaveByItself()
    {
        World.Answers.Enqueue(UsedUp);
        var (first, second) = (await AddAsync("case.paid"), await AddAsync("case.paid"));
        await World.RunAsync();
        Assert.That(World.Sent, Has.Count.EqualTo(1), "the second met a known stop");
        var row = await RowAsync(second);
        Assert.That(row.State, Is.EqualTo(OutboxState.Parked));
        Assert.That(row.Reason, Does.EndWith("template: stopped for all"));
        Clock.Advance(TimeSpan.FromMinutes(59));
        await WakeAsync();
        Assert.That((await RowAsync(first)).State, Is.EqualTo(OutboxState.Parked));

        Clock.Advance(TimeSpan.FromMinutes(2));
        await WakeAsync();

        Assert.That(await ChannelsAsync(first, second), Is.All.EqualTo(SendChannels.Template));
    }

    [Test]
    public async Task Parked_ForItsFan_IsNotWokenByTime()
    {
        var text = await AddTextAsync();
        await World.RunAsync();
        Clock.Advance(TimeSpan.FromHours(71));
        await WakeAsync();
        Assert.That((await RowAsync(text)).State, Is.EqualTo(OutboxState.Parked));

        Clock.Advance(TimeSpan.FromHours(2));
        await WakeAsync();
        await Host.Service<OutboxExpiry>().EndAsync(Clock.GetUtcNow());

        Assert.That((await RowAsync(text)).State, Is.EqualTo(OutboxState.GivenUp));
    }

    private async Task WakeAsync()
    {
        await Host.Service<ParkedDue>().WakeAsync(default);
        await World.RunAsync();
    }
}
