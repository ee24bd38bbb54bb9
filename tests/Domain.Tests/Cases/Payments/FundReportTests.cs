using WeChatUnion.Domain.Cases.Payments.Report;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Cases.Payments;

public class FundReportTests
{
    [Test]
    public void Of_MonthsOfManyPeople_IsALineEachTheLatestFirst()
    {
        var lines = FundReport.Of([Many(202701, 100), Many(202702, 50)]);

        Assert.That(
            lines.Select(line => (line.From, line.To)),
            Is.EqualTo([(202702, 202702), (202701, 202701)])
        );
    }

    [Test]
    public void Of_FourPeople_GoIntoTheMonthsAfterThem()
    {
        var lines = FundReport.Of([Few(202701, 4), Many(202703, 50)]);

        var only = lines.Single();
        Assert.That((only.From, only.To), Is.EqualTo((202701, 202703)));
        Assert.That((only.Payments, only.Cents), Is.EqualTo((54, 54 * 100L)));
    }

    [Test]
    public void Of_FourPeopleAndNobodyAfterThem_AreNotShown() =>
        Assert.That(FundReport.Of([Few(202701, 4)]), Is.Empty);

    [Test]
    public void Of_ThreeAndThreeOthers_AreALine() =>
        Assert.That(FundReport.Of([Few(202701, 3), Few(202702, 3)]), Has.Count.EqualTo(1));

    [Test]
    public void Of_TheSameThreeInEachMonth_AreThreePeople()
    {
        MemberId[] same = [MemberId.New(), MemberId.New(), MemberId.New()];

        var lines = FundReport.Of([
            new("帮扶", "经费", 202701, same, 3, 300),
            new("帮扶", "经费", 202702, same, 3, 300),
        ]);

        Assert.That(lines, Is.Empty);
    }

    /// <summary>The difference of two reports would tell of the few.</summary>
    [Test]
    public void Of_AMonthMore_ChangesNoLineThatWasPublished()
    {
        FundSum[] months =
        [
            Many(202701, 9),
            Few(202702, 2),
            Few(202703, 4),
            Few(202704, 1),
            Many(202705, 6),
        ];

        for (var known = 1; known < months.Length; known++)
        {
            Assert.That(
                FundReport.Of(months[..known]),
                Is.SubsetOf(FundReport.Of(months[..(known + 1)]))
            );
        }
    }

    [Test]
    public void Of_TwoFunds_KeepsThemApart() =>
        Assert.That(
            FundReport.Of([Few(202701, 4), Few(202701, 4) with { Fund = "另一笔" }]),
            Is.Empty
        );

    private static FundSum Many(int month, int people) =>
        new("帮扶", "经费", month, null, people, people * 100L);

    private static FundSum Few(int month, int people) =>
        new(
            "帮扶",
            "经费",
            month,
            [.. Enumerable.Range(0, people).Select(_ => MemberId.New())],
            people,
            people * 100L
        );
}
