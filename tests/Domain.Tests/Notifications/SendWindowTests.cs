using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Tests.Notifications;

public sealed class SendWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [TestCase(FanAct.Message, 5, 48 * 60)]
    [TestCase(FanAct.Tap, 3, 1)]
    [TestCase(FanAct.EnterSession, 2, 1)]
    public void Act_OnAClosedWindow_OpensItsOwn(FanAct act, int count, int minutes) =>
        Assert.That(
            SendWindow.Closed.After(act, Now),
            Is.EqualTo(new SendWindow(count, Now.AddMinutes(minutes), Now))
        );

    [Test]
    public void Tap_WithinTwoDaysOfAMessage_KeepsTheLongerTimeAndTheLargerCount()
    {
        var said = SendWindow.Closed.After(FanAct.Message, Now);

        var tapped = Now.AddHours(1);

        Assert.That(said.After(FanAct.Tap, tapped), Is.EqualTo(said with { ActedAt = tapped }));
        Assert.That(
            (said with { Left = 1 }).After(FanAct.Tap, tapped),
            Is.EqualTo(new SendWindow(3, said.Until, tapped))
        );
    }

    [Test]
    public void Message_WithinAWindow_SetsTheFullCountAndTheLaterEnd()
    {
        var used = new SendWindow(1, Now.AddHours(3));

        Assert.That(
            used.After(FanAct.Message, Now),
            Is.EqualTo(new SendWindow(5, Now.AddHours(48), Now))
        );
    }

    [Test]
    public void Leave_FromAnOpenWindow_ClosesIt()
    {
        var left = new SendWindow(5, Now.AddHours(48)).After(FanAct.Leave, Now);

        Assert.That(left.IsOpen(Now), Is.False);
        Assert.That(left.HasLeft, Is.True);
        Assert.That(left.After(FanAct.Tap, Now.AddSeconds(1)).Left, Is.EqualTo(3));
    }

    [Test]
    public void Allows_AtItsEndOrWithNothingLeft_IsFalse()
    {
        Assert.That(new SendWindow(1, Now.AddSeconds(1)).Allows(Now), Is.True);
        Assert.That(new SendWindow(1, Now).Allows(Now), Is.False);
        Assert.That(new SendWindow(0, Now.AddHours(1)).Allows(Now), Is.False);
    }
}
