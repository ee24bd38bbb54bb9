using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Contracts;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>What the union owes its members in points, and when it no longer does.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class LiabilityTests(DatabaseProvider provider) : PointsTest(provider)
{
    [Test]
    public async Task Liability_IsWhatCanStillBeSpent_ByTheMonthOfItsLastDay()
    {
        var (one, other) = (PersonId.New(), PersonId.New());
        await EarnAsync(one, Now);
        await EarnAsync(one, Now.AddYears(1));
        await EarnAsync(other, Now);
        await SpendAsync(other, 40, Now);

        var owed = await FindAsync(Now);
        var later = await FindAsync(LedgerTests.EndOf(2027));

        Assert.That((owed.Points, owed.Holders), Is.EqualTo((260L, 2)));
        Assert.That(
            owed.Months,
            Is.EqualTo(
                new[] { new PointLiabilityMonth(202712, 160), new PointLiabilityMonth(202812, 100) }
            )
        );
        Assert.That((later.Points, later.Holders), Is.EqualTo((100L, 1)));
    }

    private Task<PointLiability> FindAsync(DateTimeOffset now) =>
        Cards.AskAsync((PointBooksQueries books) => books.FindLiabilityAsync(now, default));
}
