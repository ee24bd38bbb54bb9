using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Conversations;

[TestFixtureSource(typeof(TestEngines))]
public sealed class InboxCleaningTests(DatabaseProvider provider) : EngineFixture(provider)
{
    [Test]
    public async Task Forget_OldHandledRecords_LoseTheBodyFirstAndThenGo()
    {
        var cleaning = Host.Service<InboxCleaning>();
        var old = await AnsweredAsync(Now.AddDays(-31));
        var unfinished = Arrivals.New(Now.AddDays(-31));
        await Host.Service<Inbox>().RecordReceivedAsync(unfinished, Now);
        var week = await AnsweredAsync(Now.AddDays(-8));
        var young = await AnsweredAsync(Now.AddDays(-1));

        await cleaning.ForgetPayloadsAsync(Now.AddDays(-7), default);
        await cleaning.ForgetRecordsAsync(Now.AddDays(-30), default);

        Assert.That(await Host.EntryAsync(old), Is.Null);
        Assert.That((await Host.EntryAsync(week)).Payload, Is.Empty);
        Assert.That((await Host.EntryAsync(week)).Reply, Is.Not.Empty);
        Assert.That((await Host.EntryAsync(young)).Payload, Is.EqualTo(young.Payload));
        Assert.That((await Host.EntryAsync(unfinished)).Payload, Is.EqualTo(unfinished.Payload));
    }

    private async Task<Arrival> AnsweredAsync(DateTimeOffset at)
    {
        var arrival = Arrivals.New(at);
        await Host.Service<Inbox>().RecordAnsweredAsync(arrival, Arrivals.Answer());
        return arrival;
    }
}
