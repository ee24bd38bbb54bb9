using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Conversations;

[TestFixtureSource(typeof(TestEngines))]
public sealed class InboxErasureTests(DatabaseProvider provider) : EngineFixture(provider)
{
    [Test]
    public async Task Erase_ARecordSomebodyWorksOn_SaysThatItHasToComeAgain()
    {
        var arrival = Arrivals.New(Now);
        await Host.Service<Inbox>().RecordReceivedAsync(arrival, Now);

        Assert.That(await EraseAsync(arrival), Is.EqualTo(new LogErased(0, InUse: 1)));
        Assert.That((await Host.EntryAsync(arrival)).Payload, Is.Not.Empty);

        await Host.WriteAsync(InboxSql.Finish(arrival.Key, fence: 1, Arrivals.Answer()));
        Assert.That(await EraseAsync(arrival), Is.EqualTo(new LogErased(1)));
        Assert.That((await Host.EntryAsync(arrival)).Payload, Is.Empty);
    }

    [Test]
    public async Task Erase_SomebodyElsesRecord_IsLeftAlone()
    {
        var other = Arrivals.New(Now);
        await Host.Service<Inbox>().RecordAnsweredAsync(other, Arrivals.Answer());

        Assert.That(await EraseAsync(Arrivals.New(Now)), Is.EqualTo(new LogErased(0)));
        Assert.That((await Host.EntryAsync(other)).Payload, Is.Not.Empty);
    }

    private Task<LogErased> EraseAsync(Arrival arrival) =>
        new InboxErasure(Host.Reads, Host.Writer).EraseAsync(
            new(arrival.Fan, PersonalDataKinds.All, "erased-test"),
            default
        );
}
