using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class ResendTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    private OutboxResend Resend => Host.Service<OutboxResend>();

    [TearDown]
    public Task EmptyAsync() => Database.ExecuteAsync("DELETE FROM notifications_outbox");

    [Test]
    public async Task Resend_OfWhatWasErased_GivesNothingBack()
    {
        var ids = new[] { await AddAsync("case.due"), await AddTextAsync() };
        await new OutboxErasure(Host.Reads, Host.Writer).EraseAsync(
            new LogErasure(Fan, PersonalDataKinds.All, $"erased-{Guid.NewGuid():N}"),
            default
        );

        var given = await Resend.ResendAsync(0, "", default, default);
        await World.RunAsync();

        Assert.That(given, Is.Zero);
        Assert.That(World.Sent, Is.Empty);
        foreach (var id in ids)
        {
            Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.GivenUp));
        }
    }

    [TestCase("notice")]
    [TestCase("text")]
    public async Task Message_ThatCannotBeRead_IsGivenUpAtOnceAndSaysWhy(string kind)
    {
        Act(FanAct.Message);
        var id = await AddTextAsync();
        await Database.ExecuteAsync(
            $"UPDATE notifications_outbox SET body = '{{}}', kind = '{kind}' WHERE id = {id}"
        );

        await World.RunRealAsync();

        var row = await RowAsync(id);
        Assert.That(row.State, Is.EqualTo(OutboxState.GivenUp));
        Assert.That(row.LastError, Is.EqualTo("the stored message does not fit"));
    }

    [Test]
    public async Task Notice_WithAnEndOfItsOwn_KeepsItThroughAResend()
    {
        var end = Clock.GetUtcNow().AddHours(2);
        var id = await GiveUpAsync(() => AddAsync("case.paid", end));
        World.Otherwise = SendOutcome.Later("-1 Transient");

        Assert.That(await Resend.ResendAsync(id, "", default, default), Is.EqualTo(1));

        Assert.That((await RowAsync(id)).ExpiresAt, Is.EqualTo(end));
    }

    [Test]
    public async Task Notice_WhoseOwnEndIsOver_StaysGivenUp()
    {
        var id = await GiveUpAsync(() => AddAsync("case.paid", Clock.GetUtcNow().AddHours(2)));
        Clock.Advance(TimeSpan.FromHours(3));

        Assert.That(await Resend.ResendAsync(id, "", default, default), Is.Zero);
    }

    [Test]
    public async Task Text_GivenUpAfterItsWait_WaitsAnewAndKeepsTheDayItWasWritten()
    {
        var id = await GiveUpAsync(AddTextAsync);
        var written = (await RowAsync(id)).CreatedAt;
        Clock.Advance(TimeSpan.FromDays(10));

        Assert.That(await Resend.ResendAsync(id, "", default, default), Is.EqualTo(1));

        var row = await RowAsync(id);
        Assert.That(row.CreatedAt, Is.EqualTo(written));
        Assert.That(row.ExpiresAt, Is.EqualTo(Clock.GetUtcNow().AddHours(72)));
        Act(FanAct.Message);
        await World.RunAsync();
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Sent));
    }

    [TestCase("100%", 1)]
    [TestCase("0_o", 0)]
    [TestCase("[f]", 0)]
    public async Task Reason_IsReadAsItStands(string reason, int expected)
    {
        await GiveUpAsync(AddTextAsync, "1 100% of it");

        Assert.That(await Resend.ResendAsync(0, reason, default, default), Is.EqualTo(expected));
    }

    [Test]
    public async Task Since_LeavesOutWhatWasWrittenBefore()
    {
        await GiveUpAsync(AddTextAsync);
        Clock.Advance(TimeSpan.FromHours(1));
        var since = Clock.GetUtcNow();
        var young = await GiveUpAsync(AddTextAsync);

        Assert.That(await Resend.ResendAsync(0, "", since, default), Is.EqualTo(1));

        Assert.That((await RowAsync(young)).State, Is.EqualTo(OutboxState.Waiting));
    }

    [Test]
    public async Task Forget_AfterManyOldOnesWereSentAgain_ForgetsThemAndWhatFollows()
    {
        const int resent = 501;
        var first = await AddTextAsync();
        await Database.ExecuteAsync(
            $"""
            WITH RECURSIVE many(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < {resent})
            INSERT INTO notifications_outbox (dedupe_key, app_id, open_id, kind, body, state, attempts, created_at, due_at, claim, fence, refused, lane)
            SELECT 'many/' || i, app_id, open_id, kind, body, 2, 0, created_at, due_at, 0, 0, 0, 0
            FROM notifications_outbox, many WHERE id = {first}
            """
        );
        Clock.Advance(TimeSpan.FromDays(100));
        Assert.That(await Resend.ResendAsync(0, "", default, default), Is.EqualTo(resent));
        await Database.ExecuteAsync("UPDATE notifications_outbox SET state = 1");

        await Host.Service<OutboxExpiry>().ForgetAsync(Clock.GetUtcNow().AddDays(-90));

        var left = await Database.ReadAsync(
            "SELECT COUNT(*) FROM notifications_outbox",
            row => row.GetInt64(0)
        );
        Assert.That(left, Is.EqualTo((long[])[0]));
    }

    private async Task<long> GiveUpAsync(Func<Task<long>> add, string error = "40003 nobody")
    {
        Act(FanAct.Message);
        World.Otherwise = SendOutcome.NotThisWay(error);
        var id = await add();
        await World.RunAsync();
        World.Otherwise = null;
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.GivenUp));
        return id;
    }
}
