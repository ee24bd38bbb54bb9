using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Receipts;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

/// <summary>Notices to a new fan for each test, on a database of the fixture's own.</summary>
public abstract class NoticeFixture(DatabaseProvider provider)
{
    protected FakeTimeProvider Clock { get; } = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    protected TestDatabase Database { get; private set; } = null!;
    protected PersistenceHost Host { get; private set; } = null!;
    private protected NoticeWorld World { get; private set; } = null!;
    protected FanIdentity Fan { get; private set; }

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Database = await TestDatabase.MigratedAsync(provider);
        Host = await PersistenceHost.StartAsync(Database, Clock, NoticeWorld.Settings);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await (Host?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Database?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [SetUp]
    public void Meet()
    {
        World = new NoticeWorld(Host, Clock);
        Fan = NoticeWorld.NewFan();
    }

    protected void Act(FanAct act) => Host.Service<FanActBook>().Note(Fan, act, Clock.GetUtcNow());

    /// <summary>A follower whose window was open once.</summary>
    protected void ActLongAgo()
    {
        Act(FanAct.Tap);
        Clock.Advance(TimeSpan.FromMinutes(2));
    }

    protected Task<long> AddAsync(string kind, DateTimeOffset? expiresAt = null) =>
        AddAsync(outbox =>
            outbox.AddNotice(
                Fan,
                new Notice(
                    kind,
                    new Dictionary<string, string> { ["amount"] = "1元" },
                    "已发放",
                    expiresAt
                ),
                $"{Guid.NewGuid():N}"
            )
        );

    protected ValueTask<SendWindow?> WindowAsync() =>
        Host.Service<SendWindows>().FindAsync(Fan, default);

    protected Task<long> AddTextAsync() =>
        AddAsync(outbox => outbox.AddText(Fan, "您好", $"{Guid.NewGuid():N}"));

    protected Task<long> AddAsync(Action<IOutbox> add) =>
        Host.AskAsync<IServiceProvider, long>(async services =>
        {
            add((IOutbox)services.GetService(typeof(IOutbox))!);
            await ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).SaveAsync(default);
            var db = (UnionDbContext)services.GetService(typeof(UnionDbContext))!;
            return db.ChangeTracker.Entries<OutboxMessage>().Single().Entity.Id;
        });

    protected Task<int> MatchAsync() => Host.Service<ReceiptMatching>().MatchAsync(default);

    protected Task<WriteResult> WriteAsync(IHotWrite write) =>
        Host.WriteAsync(Host.Service<HotWriteStatements>().For(write));

    protected async Task<SendChannels[]> ChannelsAsync(params long[] ids)
    {
        var channels = new List<SendChannels>();
        foreach (var id in ids)
        {
            channels.Add((SendChannels)((await RowAsync(id)).Channel ?? 0));
        }
        return [.. channels];
    }

    protected async Task<OutboxMessage> RowAsync(long id) => (await FindAsync(id))!;

    protected Task<OutboxMessage?> FindAsync(long id) =>
        Host.AskAsync<UnionDbContext, OutboxMessage?>(db =>
            db.Set<OutboxMessage>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id)
        );
}
