using WeChatUnion.Domain.Points;

namespace WeChatUnion.Domain.Tests.Points;

public class PointRulesTests
{
    private static readonly DateTimeOffset LastMinute = new(2026, 12, 31, 15, 59, 0, TimeSpan.Zero);

    [TestCase(0, 2027)]
    [TestCase(1, 2028, Description = "It is New Year in Shanghai.")]
    public void ExpiryOf_IsTheEndOfTheFollowingYearInShanghai(int minutes, int lastYear)
    {
        var end = PointRules.First.ExpiryOf(LastMinute.AddMinutes(minutes));

        Assert.That(end, Is.EqualTo(new DateTimeOffset(lastYear, 12, 31, 16, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void For_ADay_IsTheLastVersionInForce()
    {
        var second = PointRules.First with { Version = 2, FromDay = 20270101 };
        PointRules[] all = [second, PointRules.First];

        Assert.That(PointRules.For(LastMinute, all).Version, Is.EqualTo(1));
        Assert.That(PointRules.For(LastMinute.AddMinutes(1), all).Version, Is.EqualTo(2));
    }

    [Test]
    public void Take_WalksTheLotsInOrder_AndNeverBeyondThem()
    {
        PointLot[] lots = [new(LastMinute, 10), new(LastMinute.AddYears(1), 20)];

        Assert.That(
            PointLot.Take(lots, 15),
            Is.EqualTo(new[] { lots[0], lots[1] with { Points = 5 } })
        );
        Assert.That(() => PointLot.Take(lots, 31), Throws.InvalidOperationException);
    }

    [Test]
    public void GraceOf_IsAMidnightAfterThirtyWholeDays() =>
        Assert.That(
            PointLot.GraceOf(LastMinute),
            Is.EqualTo(new DateTimeOffset(2027, 1, 30, 16, 0, 0, TimeSpan.Zero))
        );
}
