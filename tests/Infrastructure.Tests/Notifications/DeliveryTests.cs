using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Notifications.Receipts;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class DeliveryTests(DatabaseProvider provider)
{
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;
    private PersistenceHost host = null!;
    private NoticeWorld world = null!;
    private FanIdentity fan;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        database = await TestDatabase.CreateAsync(provider);
        host = await PersistenceHost.StartAsync(database, clock, NoticeWorld.Settings);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [SetUp]
    public void Meet()
    {
        world = new NoticeWorld(host, clock);
        fan = NoticeWorld.NewFan();
    }

    [Test]
    public async Task Notice_WithinAWindow_LeavesInChatUntilItIsUsedUp()
    {
        Act(FanAct.EnterSession);
        var ids = new[] { await AddAsync("case.paid"), await AddAsync("case.paid") };
        var third = await AddAsync("case.paid");

        await world.RunAsync();

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
        world.Answers.Enqueue(SendOutcome.Closed("45015 WindowClosed"));
        var first = await AddAsync("case.paid");
        var second = await AddAsync("case.paid");

        await world.RunAsync();

        SendChannels[] tried = [.. world.Sent.Select(route => route.Channel)];
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
            new AllowSubscription(fan, "one-time", $"yes/{fan.OpenId}", clock.GetUtcNow())
        );
        await WriteAsync(
            new AllowSubscription(fan, "one-time", $"yes/{fan.OpenId}", clock.GetUtcNow())
        );
        var first = await AddAsync("case.paid");
        var second = await AddAsync("case.paid");

        await world.RunAsync();

        Assert.That(
            await ChannelsAsync(first, second),
            Is.EqualTo((SendChannels[])[SendChannels.Subscription, SendChannels.Template])
        );
    }

    [Test]
    public async Task Notice_OfALongTermTemplate_UsesTheYesAgainUntilItIsTurnedOff()
    {
        await WriteAsync(
            new AllowSubscription(fan, "long-term", $"yes/{fan.OpenId}", clock.GetUtcNow())
        );
        var sent = new[] { await AddAsync("case.due"), await AddAsync("case.due") };
        await world.RunAsync();
        await WriteAsync(
            new EndSubscriptions(fan, "long-term", SubscriptionEnd.TurnedOff, clock.GetUtcNow())
        );
        Act(FanAct.Leave);
        var late = await AddAsync("case.due");

        await world.RunAsync();

        Assert.That(await ChannelsAsync(sent), Is.All.EqualTo(SendChannels.Subscription));
        Assert.That((await RowAsync(late)).State, Is.EqualTo(OutboxState.Parked));
    }

    [Test]
    public async Task Notice_WhoseYesWeChatDoesNotKnow_GoesOnAndTheYesIsGone()
    {
        await WriteAsync(
            new AllowSubscription(fan, "long-term", $"yes/{fan.OpenId}", clock.GetUtcNow())
        );
        Act(FanAct.Leave);
        world.Answers.Enqueue(SendOutcome.Closed("43101 NoConsent"));
        var id = await AddAsync("case.due");

        await world.RunAsync();

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
        await world.RunAsync();
        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Parked));

        Act(FanAct.Message);
        await host.Service<FanActBook>().FlushAsync();
        await world.RunAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task Parked_Message_AfterItsExpiry_IsGivenUp()
    {
        Act(FanAct.Leave);
        var id = await AddTextAsync();
        await world.RunAsync();

        clock.Advance(TimeSpan.FromHours(73));
        await host.Service<OutboxExpiry>().EndAsync(clock.GetUtcNow());

        var row = await RowAsync(id);
        Assert.That(row.State, Is.EqualTo(OutboxState.GivenUp));
        Assert.That(row.Reason, Is.EqualTo("customer service: window closed"));
    }

    [Test]
    public async Task Message_WeChatNeverTakes_IsGivenUpAndSentAgainOnlyByCommand()
    {
        Act(FanAct.Message);
        world.Answers.Enqueue(SendOutcome.NotThisWay("40003 UnknownRecipient"));
        var id = await AddTextAsync();
        await world.RunAsync();
        var row = await RowAsync(id);
        Assert.That(
            (row.State, row.LastError),
            Is.EqualTo((OutboxState.GivenUp, "40003 UnknownRecipient"))
        );

        var resend = host.Service<OutboxResend>();
        Assert.That(await resend.ResendAsync(id, "45009", default, default), Is.Zero);
        Assert.That(await resend.ResendAsync(id, "40003", default, default), Is.EqualTo(1));
        await world.RunAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Sent));
    }

    [Test]
    public async Task Receipt_BeforeOrAfterTheMessagesOwnRecord_DeliversIt([Values] bool before)
    {
        var id = await AddAsync("case.paid");
        var receipt = new KeepReceipt(NoticeWorld.App, $"{1000 + id}", null, clock.GetUtcNow());
        if (before)
        {
            await WriteAsync(receipt);
            await MatchAsync();
        }
        await world.RunAsync();
        if (!before)
        {
            await WriteAsync(receipt);
        }
        clock.Advance(TimeSpan.FromSeconds(15));
        await MatchAsync();

        Assert.That((await RowAsync(id)).State, Is.EqualTo(OutboxState.Delivered));
    }

    [Test]
    public async Task Receipt_OfAFailure_SendsTheMessageAnotherWay()
    {
        await WriteAsync(
            new AllowSubscription(fan, "one-time", $"yes/{fan.OpenId}", clock.GetUtcNow())
        );
        var id = await AddAsync("case.paid");
        await world.RunAsync();
        await WriteAsync(
            new KeepReceipt(NoticeWorld.App, $"{1000 + id}", "43108 busy", clock.GetUtcNow())
        );
        await MatchAsync();

        await world.RunAsync();

        var row = await RowAsync(id);
        Assert.That((SendChannels?)row.Channel, Is.EqualTo(SendChannels.Template));
        Assert.That(row.Reason, Does.Contain("subscription: refused before"));
    }

    [Test]
    public async Task Receipt_OfAMessageNobodyKnows_IsForgottenAfterAnHour()
    {
        await WriteAsync(new KeepReceipt(NoticeWorld.App, "7", null, clock.GetUtcNow()));
        await MatchAsync();
        clock.Advance(TimeSpan.FromMinutes(61));
        await MatchAsync();

        Assert.That(await host.Service<ReceiptMatching>().MatchAsync(default), Is.Zero);
        Assert.That(
            await database.ReadAsync(
                "SELECT COUNT(*) FROM notifications_receipts",
                row => row.GetInt64(0)
            ),
            Is.EqualTo((long[])[0])
        );
    }

    [Test]
    public async Task Forget_OldMessages_LeavesTheYoungAndTheWaiting()
    {
        Act(FanAct.Leave);
        var parked = await AddTextAsync();
        var old = await AddAsync("case.paid");
        await world.RunAsync();
        clock.Advance(TimeSpan.FromDays(2));
        var young = await AddAsync("case.paid");
        await world.RunAsync();

        await host.Service<OutboxExpiry>().ForgetAsync(clock.GetUtcNow().AddDays(-1));

        Assert.That(await FindAsync(old), Is.Null);
        Assert.That(await FindAsync(young), Is.Not.Null);
        Assert.That(await FindAsync(parked), Is.Not.Null);
    }

    private void Act(FanAct act) => host.Service<FanActBook>().Note(fan, act, clock.GetUtcNow());

    private Task<long> AddAsync(string kind) =>
        AddAsync(outbox =>
            outbox.AddNotice(
                fan,
                new Notice(kind, new Dictionary<string, string> { ["amount"] = "1元" }, "已发放"),
                $"{Guid.NewGuid():N}"
            )
        );

    private Task<long> AddTextAsync() =>
        AddAsync(outbox => outbox.AddText(fan, "您好", $"{Guid.NewGuid():N}"));

    private Task<long> AddAsync(Action<IOutbox> add) =>
        host.AskAsync<IServiceProvider, long>(async services =>
        {
            add((IOutbox)services.GetService(typeof(IOutbox))!);
            await ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).SaveAsync(default);
            var db = (UnionDbContext)services.GetService(typeof(UnionDbContext))!;
            return db.ChangeTracker.Entries<OutboxMessage>().Single().Entity.Id;
        });

    private Task<int> MatchAsync() => host.Service<ReceiptMatching>().MatchAsync(default);

    private Task<WriteResult> WriteAsync(IHotWrite write) =>
        host.WriteAsync(host.Service<HotWriteStatements>().For(write));

    private async Task<SendChannels[]> ChannelsAsync(params long[] ids)
    {
        var channels = new List<SendChannels>();
        foreach (var id in ids)
        {
            channels.Add((SendChannels)((await RowAsync(id)).Channel ?? 0));
        }
        return [.. channels];
    }

    private async Task<OutboxMessage> RowAsync(long id) => (await FindAsync(id))!;

    private Task<OutboxMessage?> FindAsync(long id) =>
        host.AskAsync<UnionDbContext, OutboxMessage?>(db =>
            db.Set<OutboxMessage>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id)
        );
}
