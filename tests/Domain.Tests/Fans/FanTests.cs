using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Tests.Fans;

public sealed class FanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Test]
    public void Unfollow_DeliveredOutOfOrder_KeepsTheLatest()
    {
        var fan = Fan.Meet(new FanIdentity("wx1", "o-1"), Now);
        fan.Unfollow(Now.AddHours(1));

        fan.Unfollow(Now);

        Assert.That(fan.UnfollowedAt, Is.EqualTo(Now.AddHours(1)));
    }

    [Test]
    public void FanIdentity_Printed_HidesTheOpenId()
    {
        Assert.That($"{new FanIdentity("wx1", "oABCDEFGHIJK")}", Is.EqualTo("wx1/oABC…HIJK"));
        Assert.That($"{new FanIdentity("wx1", "short")}", Is.EqualTo("wx1/…"));
    }
}
