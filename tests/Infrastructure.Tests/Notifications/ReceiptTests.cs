using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Receipts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class ReceiptTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    [Test]
    public async Task Receipt_BeforeOrAfterTheMessagesOwnRecord_DeliversIt([Values] bool before)
    {
        var id = await AddAsync("case.paid");
        var receipt = new KeepReceipt(NoticeWorld.App, $"{1000 + id}", null, Clock.GetUtcNow());
        if (before)
        {
            await WriteAsync(receipt);
            await MatchAsync();
        }
        await World.RunAsync();
        if (!before)
        {
            await WriteAsync(receipt);
        }
        Clock.Advance(TimeSpan.FromSeconds(15));
        await MatchAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Delivered));
    }

    [Test]
    public async Task Receipt_OfAFailure_SendsTheMessageAnotherWay()
    {
        await WriteAsync(
            new AllowSubscription(Fan, "one-time", $"yes/{Fan.OpenId}", Clock.GetUtcNow())
        );
        var id = await AddAsync("case.paid");
        await World.RunAsync();
        await WriteAsync(
            new KeepReceipt(NoticeWorld.App, $"{1000 + id}", "43108 busy", Clock.GetUtcNow())
        );
        await MatchAsync();

        await World.RunAsync();

        var row = await RowAsync(id);
        Assert.That((SendChannels?)row.Channel, Is.EqualTo(SendChannels.Template));
        Assert.That(row.Reason, Does.Contain("subscription: refused before"));
    }

    [Test]
    public async Task Receipt_OfAMessageNobodyKnows_IsForgottenAfterAnHour()
    {
        await WriteAsync(new KeepReceipt(NoticeWorld.App, "7", null, Clock.GetUtcNow()));
        await MatchAsync();
        Clock.Advance(TimeSpan.FromMinutes(61));
        await MatchAsync();

        Assert.That(await Host.Service<ReceiptMatching>().MatchAsync(default), Is.Zero);
        Assert.That(
            await Database.ReadAsync(
                "SELECT COUNT(*) FROM notifications_receipts",
                row => row.GetInt64(0)
            ),
            Is.EqualTo((long[])[0])
        );
    }
}
