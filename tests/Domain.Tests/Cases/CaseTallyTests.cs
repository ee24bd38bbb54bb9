using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Statistics;

namespace WeChatUnion.Domain.Tests.Cases;

public class CaseTallyTests
{
    [TestCase(new int[0], null, null)]
    [TestCase(new[] { 7 }, 7.0, 7.0)]
    [TestCase(new[] { 1, 2, 12 }, 5.0, 2.0)]
    [TestCase(new[] { 4, 1, 2, 13 }, 5.0, 3.0)]
    public void Hours_OfReviews_HaveAMeanAndAMedian(int[] hours, double? mean, double? median)
    {
        var tally = new CaseTally();
        foreach (var one in hours)
        {
            tally.Add(CaseState.Approved, wasReturned: false, one, 1, 100);
        }
        tally.Add(CaseState.InReview, wasReturned: false, reviewHours: null, 5, 500);

        Assert.That((tally.MeanHours, tally.MedianHours), Is.EqualTo((mean, median)));
    }

    [Test]
    public void Sum_OfTwo_IsAsIfCountedTogether()
    {
        var (one, other, both) = (new CaseTally(), new CaseTally(), new CaseTally());
        foreach (var tally in (CaseTally[])[one, both])
        {
            tally.Add(CaseState.Paid, wasReturned: true, 3, 2, 160_00);
            tally.AddDecisions(4);
        }
        foreach (var tally in (CaseTally[])[other, both])
        {
            tally.Add(CaseState.Rejected, wasReturned: false, 9, 1, 80_00);
            tally.AddDecisions(1);
            tally.AddOverturned(1);
        }

        one.Add(other);

        Assert.That(
            (one.Submitted, one.Paid, one.Rejected, one.Returned, one.PaidCents),
            Is.EqualTo((3, 2, 1, 2, 160_00))
        );
        Assert.That(
            (one.MeanHours, one.MedianHours, one.ErrorRate),
            Is.EqualTo((both.MeanHours, both.MedianHours, (double?)0.2))
        );
    }
}
