using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

[TestFixtureSource(typeof(TestEngines))]
public sealed class OutboxDispatcherTests(DatabaseProvider provider) : NoticeFixture(provider)
{
    private const int Many = 60;

    [Test, CancelAfter(60_000)]
    public async Task Send_ThatHangs_KeepsNoOtherMessageWaiting(CancellationToken cancel)
    {
        using var sender = new HangingSender(Many);
        for (var i = 0; i <= Many; i++)
        {
            Meet();
            Act(FanAct.Message);
            await AddTextAsync();
        }
        using var dispatcher = new OutboxDispatcher(
            Host.Service<OutboxClaims>(),
            Host.Service<OutboxResults>(),
            World.Delivery(sender),
            Options.Create(new NotificationOptions { AtOnce = 2 }),
            new Started(),
            Clock,
            NullLogger<OutboxDispatcher>.Instance
        );

        await dispatcher.StartAsync(cancel);

        await sender.OthersTaken.WaitAsync(cancel);
        var stopping = dispatcher.StopAsync(cancel);
        Assert.That(stopping.IsCompleted, Is.False, "what was begun is sent to its end");
        sender.GoOn();
        await stopping;
        var left = await Database.ReadAsync(
            "SELECT COUNT(*) FROM notifications_outbox WHERE state <> 1",
            row => row.GetInt64(0)
        );
        Assert.That(left, Is.EqualTo((long[])[0]));
    }

    /// <summary>The first send waits for the test; the others are taken at once.</summary>
    private sealed class HangingSender(int others) : IFanMessageSender, IDisposable
    {
        private readonly TaskCompletionSource hangs = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        private readonly CountdownEvent left = new(others);
        private readonly TaskCompletionSource taken = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        private int begun;

        public Task OthersTaken => taken.Task;

        public void GoOn() => hangs.SetResult();

        public async Task<SendOutcome> SendAsync(
            ClaimedMessage message,
            Route route,
            CancellationToken cancel
        )
        {
            if (Interlocked.Increment(ref begun) == 1)
            {
                await hangs.Task;
            }
            else if (left.Signal())
            {
                taken.SetResult();
            }
            return SendOutcome.Sent();
        }

        public void Dispose() => left.Dispose();
    }

    private sealed class Started : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => new(canceled: true);

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() { }
    }
}
