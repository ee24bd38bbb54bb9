using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class ParkedRoundTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    [SetUp]
    public Task EmptyAsync() => Database.ExecuteAsync("DELETE FROM notifications_outbox");

    [Test]
    public async Task Parked_BesideAWindowWhoseWakeWasLost_IsSentByTheRound()
    {
        var id = await ParkAsync();
        await WriteAsync(new FanActed(Fan, FanAct.Message, Clock.GetUtcNow().AddSeconds(1)));

        await RoundAsync();
        await World.RunAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task Act_OfAFanWithAParkedMessage_OpensTheWindowAndWakesInOneUnit()
    {
        var id = await ParkAsync();
        var writer = new BrokenWriter(Host.Writer, failures: 0);
        var dialect = SqlDialect.For(Database.Provider);
        using var acts = new FanActBook(Host.Reads, writer, dialect, Clock);
        acts.Note(Fan, FanAct.Message, Clock.GetUtcNow());

        await acts.FlushAsync();

        Assert.That(writer.Asked, Is.EqualTo(1));
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Waiting));
    }

    [Test]
    public async Task Parked_OfAFanWhoTurnsOutToBeInTheOtherApp_IsSentThere()
    {
        var id = await ParkAsync();
        var other = new FanIdentity(NoticeWorld.MiniApp, $"o-{Guid.NewGuid():N}");
        Host.Service<FanActBook>().Note(other, FanAct.Message, Clock.GetUtcNow());
        await RoundAsync();
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Parked), "two persons");
        var union = $"u-{Guid.NewGuid():N}";
        foreach (var identity in new[] { Fan, other })
        {
            await Host.DoAsync<IUnionIdSightings>(sightings =>
                sightings.TellAsync(identity, union, Clock.GetUtcNow(), default)
            );
        }

        await RoundAsync();
        await World.RunAsync();

        Assert.That(
            World.Sent,
            Is.EqualTo((Route[])[new(SendChannels.OtherCustomerService, other)])
        );
    }

    [Test]
    public async Task Parked_OfAFanNothingIsKnownOf_IsNotAskedForAgain()
    {
        World.Answers.Enqueue(SendOutcome.Closed("45015 WindowClosed"));
        var id = await AddTextAsync();
        await World.RunAsync();
        await Database.ExecuteAsync("DELETE FROM notifications_windows");

        await RoundAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Parked));
    }

    [Test]
    public async Task Parked_MoreThanAStepHolds_AreAllLookedAt()
    {
        var ids = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            Meet();
            ids.Add(await ParkAsync());
            await WriteAsync(new FanActed(Fan, FanAct.Message, Clock.GetUtcNow().AddSeconds(1)));
        }
        Meet();
        Act(FanAct.Leave);
        for (var i = 0; i < 230; i++)
        {
            await AddTextAsync();
        }
        await World.RunAsync();

        for (var step = 0; step < 4; step++)
        {
            await Host.Service<ParkedRound>().LookAsync(default);
        }

        foreach (var id in ids)
        {
            Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Waiting));
        }
    }

    /// <summary>Both apps, once each.</summary>
    private async Task RoundAsync()
    {
        await Host.Service<ParkedRound>().LookAsync(default);
        await Host.Service<ParkedRound>().LookAsync(default);
    }

    private async Task<long> ParkAsync()
    {
        Act(FanAct.Leave);
        var id = await AddTextAsync();
        await World.RunAsync();
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Parked));
        return id;
    }
}
