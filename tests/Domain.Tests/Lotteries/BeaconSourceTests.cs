using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Domain.Tests.Lotteries;

public sealed class BeaconSourceTests
{
    [TestCase("010512192733+08", true)]
    [TestCase("010203040506+16", true)]
    [TestCase("010512192733+17", false)]
    [TestCase("010512192734+08", false)]
    [TestCase("050112192733+08", false)]
    [TestCase("010112192733+08", false)]
    [TestCase("010512192733+8", false)]
    [TestCase("010512192733 08", false)]
    [TestCase("", false)]
    public void Ssq_Value_IsSixAscendingRedsAndABlue(string value, bool isValue) =>
        Assert.That(BeaconSource.Ssq.IsValue(value), Is.EqualTo(isValue));

    [TestCase("2026123", true)]
    [TestCase("26123", false)]
    [TestCase("2026123\n", false)]
    public void Ssq_Issue_HasSevenDigits(string issue, bool isIssue) =>
        Assert.That(BeaconSource.Ssq.IsIssue(issue), Is.EqualTo(isIssue));

    /// <summary>Drawn on Tuesday, Thursday and Sunday; known by half past nine.</summary>
    [TestCase("2026-11-30 10:00", "2026-12-01 21:30")]
    [TestCase("2026-12-01 21:30", "2026-12-01 21:30")]
    [TestCase("2026-12-01 21:31", "2026-12-03 21:30")]
    [TestCase("2026-12-03 22:00", "2026-12-06 21:30")]
    public void Ssq_NextAfter_IsADayOfADraw(string at, string known) =>
        Assert.That(BeaconSource.Ssq.NextAfter(Shanghai(at)), Is.EqualTo(("", Shanghai(known))));

    /// <summary>Round 1 was at the beacon's genesis, and one follows each three seconds.</summary>
    [Test]
    public void Drand_NextAfter_IsTheRoundNotYetKnown()
    {
        var genesis = DateTimeOffset.FromUnixTimeSeconds(1692803367);

        Assert.That(
            BeaconSource.Drand.NextAfter(genesis),
            Is.EqualTo(("2", genesis.AddSeconds(3)))
        );
        Assert.That(
            BeaconSource.Drand.NextAfter(genesis.AddSeconds(5)),
            Is.EqualTo(("3", genesis.AddSeconds(6)))
        );
    }

    /// <summary>An issue that was drawn long ago cannot be named for a day to come.</summary>
    [TestCase("2026140", "2026-12-01 21:30", true)]
    [TestCase("2026140", "2026-12-02 21:30", false)]
    [TestCase("2026140", "2026-12-01 21:00", false)]
    [TestCase("2025140", "2026-12-01 21:30", false)]
    public void Ssq_Issue_BelongsToADayOfItsYear(string issue, string due, bool isDue) =>
        Assert.That(BeaconSource.Ssq.IsDueAt(issue, Shanghai(due)), Is.EqualTo(isDue));

    [Test]
    public void Drand_Round_BelongsToItsSecond()
    {
        var (issue, due) = BeaconSource.Drand.NextAfter(Shanghai("2026-12-01 21:30"));

        Assert.That(BeaconSource.Drand.IsDueAt(issue, due));
        Assert.That(BeaconSource.Drand.IsDueAt(issue, due.AddSeconds(1)), Is.False);
        Assert.That(BeaconSource.Drand.IsDueAt("1", due), Is.False);
    }

    private static DateTimeOffset Shanghai(string shown) =>
        UnionCalendar.InstantOf(
            DateTime.Parse(shown, System.Globalization.CultureInfo.InvariantCulture)
        );
}
