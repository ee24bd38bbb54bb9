using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Which month comes next, by China's clock.</summary>
public sealed class SeriesPlanTests
{
    [TestCase(31, "2027-01-31T08:59", 202701, "2027-01-31T09:00")]
    [TestCase(31, "2027-01-31T09:00", 202702, "2027-02-28T09:00")]
    [TestCase(31, "2028-02-01T00:00", 202802, "2028-02-29T09:00")]
    [TestCase(30, "2027-04-30T09:00", 202705, "2027-05-30T09:00")]
    [TestCase(1, "2026-12-01T09:00", 202701, "2027-01-01T09:00")]
    [TestCase(31, "2026-12-31T23:59", 202701, "2027-01-31T09:00")]
    public void Next_InShortMonths_AndAtTheYearsEnd(int day, string now, int month, string opens)
    {
        var next = new SeriesPlan(day, 9, 72, 7).NextAfter(At(now));

        Assert.That((next.Number, next.OpensAt), Is.EqualTo((month, At(opens))));
        Assert.That(next.ClosesAt, Is.EqualTo(At(opens).AddHours(72)));
        Assert.That(next.DueAt, Is.EqualTo(At(opens).AddDays(-7)));
    }

    /// <summary>The first of a month begins in the last hours of the month before by UTC.</summary>
    [Test]
    public void Next_IsOfShanghaisMonth()
    {
        var next = new SeriesPlan(1, 0, 24, 1).NextAfter(At("2026-12-31T23:59"));

        Assert.That(next.OpensAt, Is.EqualTo(new DateTimeOffset(2026, 12, 31, 16, 0, 0, default)));
        Assert.That(next.Number, Is.EqualTo(202701));
    }

    [TestCase(0, 9, 72, 7)]
    [TestCase(32, 9, 72, 7)]
    [TestCase(1, 24, 72, 7)]
    [TestCase(1, -1, 72, 7)]
    [TestCase(1, 9, 0, 7)]
    [TestCase(1, 9, 649, 7)]
    [TestCase(1, 9, 72, 0)]
    [TestCase(1, 9, 72, 28)]
    public void Plan_OutsideItsLimits_IsInvalid(int day, int hour, int hours, int ahead) =>
        Assert.That(new SeriesPlan(day, hour, hours, ahead).IsValid, Is.False);

    private static DateTimeOffset At(string shown) =>
        UnionCalendar.InstantOf(DateTime.Parse(shown, null));
}
