using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using WeChat.Api;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

/// <summary>A network that swallows everything: it connects and never answers.</summary>
public sealed class SilentWeChatTests
{
    private readonly FakeTimeProvider clock = new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;
    private PersistenceHost host = null!;
    private TcpListener silent = null!;

    [SetUp]
    public async Task StartAsync()
    {
        silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        database = await TestDatabase.MigratedAsync(DatabaseProvider.Sqlite);
        host = await PersistenceHost.StartAsync(
            database,
            clock,
            [.. NoticeWorld.Settings, ("WeChat:ApiBaseUrl", $"http://127.0.0.1:{port}")]
        );
        await host.DoAsync<IServiceProvider>(async services =>
        {
            ((IOutbox)services.GetService(typeof(IOutbox))!).AddText(
                NoticeWorld.NewFan(),
                "您好",
                "one"
            );
            await ((IUnitOfWork)services.GetService(typeof(IUnitOfWork))!).SaveAsync(default);
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        silent.Dispose();
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    [Test, CancelAfter(60_000)]
    public async Task Send_ThatIsNeverAnswered_DoesNotCount(CancellationToken cancel)
    {
        await DeliverAsync(host.Service<IFanMessageSender>(), cancel);

        Assert.That(await RowAsync(), Does.StartWith("0 0 "));
    }

    [Test, CancelAfter(60_000)]
    public async Task Send_ThatOutlastsItsLimit_DoesNotCount(CancellationToken cancel)
    {
        await DeliverAsync(new EndlessSender(), cancel);

        Assert.That(await RowAsync(), Is.EqualTo("0 0 no answer"));
    }

    [Test]
    public void Limit_OfASend_IsLongerThanAllAttemptsOfTheClient()
    {
        var client = new WeChatApiSettings();
        var attempts = client.Timeout * (client.RetryPauses.Count + 1);
        var pauses = client.RetryPauses.Aggregate(TimeSpan.Zero, (all, one) => all + (one * 1.5));

        Assert.That(attempts + pauses, Is.LessThan(Delivery.LongestSend));
    }

    private async Task DeliverAsync(IFanMessageSender sender, CancellationToken cancel)
    {
        var claimed = await host.Service<OutboxClaims>().ClaimAsync(cancel);
        var delivered = new NoticeWorld(host, clock)
            .Delivery(sender)
            .DeliverAsync(claimed.Single());
        while (!delivered.IsCompleted)
        {
            await Task.WhenAny(delivered, Task.Delay(20, cancel));
            clock.Advance(TimeSpan.FromMilliseconds(500));
        }
        await delivered;
    }

    private async Task<string> RowAsync() =>
        (
            await database.ReadAsync(
                "SELECT state, attempts, last_error FROM notifications_outbox",
                row => $"{row.GetInt32(0)} {row.GetInt32(1)} {row.GetString(2)}"
            )
        ).Single();

    private sealed class EndlessSender : IFanMessageSender
    {
        public async Task<SendOutcome> SendAsync(
            ClaimedMessage message,
            Route route,
            CancellationToken cancel
        )
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return SendOutcome.Sent();
        }
    }
}
