using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

/// <summary>What ends a message, and what does not.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class DeliveryLimitsTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(61);

    [TearDown]
    public Task EmptyAsync() => Database.ExecuteAsync("DELETE FROM notifications_outbox");

    [Test]
    public async Task Message_WhoseClaimsAllEndWithoutAWord_IsGivenUp()
    {
        Act(FanAct.Message);
        var id = await AddTextAsync();
        for (var claim = 0; claim < 12; claim++)
        {
            await Host.Service<OutboxClaims>().ClaimAsync(default);
            Clock.Advance(Lease);
        }

        await World.RunAsync();

        var row = await RowAsync(id);
        Assert.That(row.State, Is.EqualTo(OutboxState.GivenUp));
        Assert.That(row.Reason, Is.EqualTo("begun 12 times without an end"));
        Assert.That(World.Sent, Is.Empty);
    }

    [Test]
    public async Task Outage_HoweverLong_IsNotTheMessagesFault()
    {
        World.Otherwise = SendOutcome.Outage("0 Unreachable", "Look at the network.");
        Act(FanAct.Message);
        var id = await AddTextAsync();
        for (var minute = 0; minute < 60; minute++)
        {
            await World.RunAsync();
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.That(World.Sent, Has.Count.GreaterThanOrEqualTo(60), "no pause is over a minute");
        Assert.That((await RowAsync(id)).LastError, Is.EqualTo("0 Unreachable"));

        World.Otherwise = null;
        await World.RunAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task Outage_PastTheMessagesExpiry_EndsItAndKeepsTheCause()
    {
        World.Otherwise = SendOutcome.Outage("40164 AddressNotAllowed", "List the address.");
        Act(FanAct.Message);
        var id = await AddTextAsync();
        await World.RunAsync();
        Clock.Advance(TimeSpan.FromHours(72));

        await World.RunAsync();

        var row = await RowAsync(id);
        Assert.That(row.State, Is.EqualTo(OutboxState.GivenUp));
        Assert.That(row.Reason, Is.EqualTo("expired before anything got through"));
        Assert.That(row.LastError, Is.EqualTo("40164 AddressNotAllowed"));
    }

    [Test]
    public async Task Template_WeChatAnswersAsClosed_IsTriedOnce()
    {
        ActLongAgo();
        World.Otherwise = SendOutcome.Closed("43101 NoConsent");
        var id = await AddAsync("case.paid");

        await World.RunAsync();

        Assert.That(
            World.Sent.Count(route => route.Channel == SendChannels.Template),
            Is.EqualTo(1)
        );
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Parked));
    }
}
