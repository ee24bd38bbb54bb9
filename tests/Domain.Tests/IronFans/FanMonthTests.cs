using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Tests.IronFans;

public sealed class FanMonthTests
{
    /// <summary>00:00 on 1 December in Asia/Shanghai.</summary>
    private static readonly DateTimeOffset December = new(2026, 11, 30, 16, 0, 0, TimeSpan.Zero);

    [TestCase(-5, -4, 202611, Description = "written while its month is lived in")]
    [TestCase(-5, 59, 202611, Description = "late, within the hour")]
    [TestCase(-5, 60, 202612, Description = "later than that")]
    [TestCase(-60 * 24 * 40, 0, 202612, Description = "of a month long gone")]
    [TestCase(5, 6, 202612)]
    public void CountedTime_OfAnActThatComesLate_CountsInAMonthThatIsOpen(
        int minute,
        int written,
        int month
    ) =>
        Assert.That(
            UnionCalendar.MonthOf(
                CountedTime.Of(December.AddMinutes(minute), December.AddMinutes(written))
            ),
            Is.EqualTo(month)
        );

    [Test]
    public void CloseOf_IsTwoInTheNight_AnHourAfterTheLastPoint() =>
        Assert.That(FanMonth.CloseOf(202611), Is.EqualTo(December.AddHours(2)));
}
