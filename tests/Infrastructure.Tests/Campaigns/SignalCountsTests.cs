using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Infrastructure.Campaigns.Signals;

namespace WeChatUnion.Infrastructure.Tests.Campaigns;

/// <summary>However many staff ask at once, signals are counted one after another, and each once a minute.</summary>
public sealed class SignalCountsTests
{
    private readonly CampaignId campaign = CampaignId.New();
    private FakeTimeProvider clock = null!;
    private SignalCounts counts = null!;
    private int counted;

    [SetUp]
    public void NothingIsKnown()
    {
        (clock, counted) = (new(), 0);
        counts = new(clock);
    }

    [TearDown]
    public void Leave() => counts.Dispose();

    [Test]
    public async Task Find_AskedAgainWithinAMinute_CountsOnce()
    {
        await FindAsync("same-second");
        clock.Advance(TimeSpan.FromSeconds(59));
        await FindAsync("same-second");
        var within = counted;
        clock.Advance(TimeSpan.FromSeconds(2));
        await FindAsync("same-second");

        Assert.That((within, counted), Is.EqualTo((1, 2)));
    }

    [Test]
    public async Task Find_AskedByTwoAtOnce_CountsOnce()
    {
        var gate = new TaskCompletionSource();
        var first = FindAsync("same-second", gate.Task);
        var second = FindAsync("same-second", gate.Task);
        gate.SetResult();

        await Task.WhenAll(first, second);

        Assert.That(counted, Is.EqualTo(1));
    }

    [Test]
    public async Task Find_WhileAnotherCounts_WaitsAndMayLeave()
    {
        using var leaving = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        var first = FindAsync("same-second", gate.Task);
        var other = FindAsync("same-rhythm", cancel: leaving.Token);

        await leaving.CancelAsync();
        Assert.That(async () => await other, Throws.InstanceOf<OperationCanceledException>());
        gate.SetResult();
        await first;
        await FindAsync("same-rhythm");

        Assert.That(counted, Is.EqualTo(2));
    }

    [Test]
    public async Task Find_ThatFails_LetsTheNextOneIn()
    {
        Assert.That(
            async () => await FindAsync("same-second", Task.FromException(new IOException())),
            Throws.InstanceOf<IOException>()
        );

        await FindAsync("same-second");

        Assert.That(counted, Is.EqualTo(2));
    }

    private Task<IReadOnlyList<SignalFind>> FindAsync(
        string signal,
        Task? gate = null,
        CancellationToken cancel = default
    ) =>
        counts.FindAsync(
            campaign,
            signal,
            async () =>
            {
                Interlocked.Increment(ref counted);
                await (gate ?? Task.CompletedTask);
                return [];
            },
            cancel
        );
}
