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

    private SendPace Pace(int perSecond) =>
        new(Options.Create(new NotificationOptions { MessagesPerSecond = perSecond }), clock);
}
