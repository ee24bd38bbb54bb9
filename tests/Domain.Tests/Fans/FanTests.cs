using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Tests.Fans;

public sealed class FanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void Follow_AfterUnfollow_FollowsAgain()
    {
        var fan = NewFan();
        fan.Follow("poster-1", Now);
        fan.Unfollow(Now.AddHours(1));
        Assert.That(fan.Follows, Is.False);

        fan.Follow(null, Now.AddHours(2));

        Assert.That(fan.Follows, Is.True);
    }

    [Test]
    public void Unfollow_DeliveredBeforeAnOlderFollow_StillHolds()
    {
        var fan = NewFan();
        fan.Unfollow(Now.AddHours(1));

        fan.Follow("late", Now);

        Assert.That(fan.Follows, Is.False);
    }

    [Test]
    public void FanIdentity_Printed_HidesTheOpenId()
    {
        Assert.That($"{new FanIdentity("wx1", "oABCDEFGHIJK")}", Is.EqualTo("wx1/oABC…HIJK"));
        Assert.That($"{new FanIdentity("wx1", "short")}", Is.EqualTo("wx1/…"));
    }

    private static Fan NewFan() => Fan.Meet(new FanIdentity("wx1", "o-1"), Now);
}
