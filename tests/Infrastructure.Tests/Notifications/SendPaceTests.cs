using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

public sealed class SendPaceTests
{
    private readonly FakeTimeProvider clock = new();

    [Test]
    public void Wait_ASecondsMessagesAtOnce_PassAndTheNextOnesFollowOneByOne()
    {
        var pace = Pace(10);
        var first = Enumerable.Range(0, 10).Select(_ => pace.WaitAsync("app")).ToList();
        var (eleventh, twelfth) = (pace.WaitAsync("app"), pace.WaitAsync("app"));

        Assert.That(first.TrueForAll(wait => wait.IsCompleted), Is.True);
        Assert.That(eleventh.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.That(eleventh.IsCompleted, Is.True);
        Assert.That(twelfth.IsCompleted, Is.False);
    }

    [Test]
    public void Wait_AfterALongSilence_SavesUpNoMoreThanASecond()
    {
        var pace = Pace(10);
        pace.WaitAsync("app");
        clock.Advance(TimeSpan.FromHours(1));

        var waits = Enumerable.Range(0, 11).Select(_ => pace.WaitAsync("app")).ToList();

        Assert.That(waits.Count(wait => wait.IsCompleted), Is.EqualTo(10));
    }

    [Test]
    public void Wait_OfOneApp_HoldsNoOtherBack()
    {
        var pace = Pace(1);
        pace.WaitAsync("app");
        Assert.That(pace.WaitAsync("app").IsCompleted, Is.False);

        Assert.That(pace.WaitAsync("other").IsCompleted, Is.True);
    }

    [Test]
    public void Wait_AfterTheClockWasSetBack_IsNoLonger()
    {
        var day = new DayClock(clock);
        var pace = new SendPace(Options.Create(new NotificationOptions()), day);
        pace.WaitAsync("app");
        day.Offset = TimeSpan.FromHours(-1);

        Assert.That(pace.WaitAsync("app").IsCompleted, Is.True);
    }

    private SendPace Pace(int perSecond) =>
        new(Options.Create(new NotificationOptions { MessagesPerSecond = perSecond }), clock);

    /// <summary>Its time of day is set, its timestamps go on.</summary>
    private sealed class DayClock(TimeProvider clock) : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Offset;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        ) => clock.CreateTimer(callback, state, dueTime, period);
    }
}
