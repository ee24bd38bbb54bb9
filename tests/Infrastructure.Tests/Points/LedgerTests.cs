using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Earning and spending: never a point too many, never one lost, whoever comes at once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class LedgerTests(DatabaseProvider provider) : PointsTest(provider)
{
    /// <summary>Where a balance is read and then written, twenty at once turn 100 points into 2,000.</summary>
    [Test]
    public async Task Spend_TwentyAtOnceOfOneBalance_TakesWhatIsThereAndNoMore()
    {
        var person = PersonId.New();
        await EarnAsync(person, Now);

        var spent = await AtOnceAsync(20, _ => SpendAsync(person, 30, Now));

        Assert.That(spent.Count(one => one.Succeeded), Is.EqualTo(3));
        Assert.That(
            spent.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(PointsRefusals.NotEnough)
        );
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(10));
    }

    [Test]
    public async Task SpendAndEarn_FortyAtOnce_LoseNothing()
    {
        var person = PersonId.New();
        for (var i = 0; i < 5; i++)
        {
            await EarnAsync(person, Now);
        }

        await AtOnceAsync(
            40,
            async i =>
                i % 8 == 0
                    ? (await EarnAsync(person, Now)).Points
                    : (await SpendAsync(person, 10, Now)).Value.Points
        );

        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(500 + 500 - 350));
    }

    [Test]
    public async Task Earn_TheSameCauseTwentyTimesAtOnce_IsOneTransfer()
    {
        var (person, cause) = (PersonId.New(), NewCause());

        var earned = await AtOnceAsync(20, _ => EarnAsync(person, Now, cause));
        var elsewhere = await EarnAsync(PersonId.New(), Now, cause);

        Assert.That(earned.Count(one => !one.IsKnown), Is.EqualTo(1));
        Assert.That(earned.Select(one => one.Transfer).Distinct().Count(), Is.EqualTo(1));
        Assert.That(elsewhere.IsKnown, "a cause is one in the house");
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour));
    }

    [Test]
    public async Task Spend_TheSameCauseTwentyTimesAtOnce_IsOneTransfer()
    {
        var (person, cause) = (PersonId.New(), NewCause());
        await EarnAsync(person, Now);

        var spent = await AtOnceAsync(20, _ => SpendAsync(person, 5, Now, cause));

        Assert.That(spent.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(
            spent.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(PointsRefusals.AlreadySpent)
        );
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour - 5));
    }

    [Test]
    public async Task Spend_OfWhoNeverHadAny_IsRefused() =>
        Assert.That(
            (await SpendAsync(PersonId.New(), 1, Now)).Refusal,
            Is.EqualTo(PointsRefusals.NotEnough)
        );

    [Test]
    public async Task Earn_BeyondTheDaysCap_WaitsForTheNextDayInShanghai()
    {
        var person = PersonId.New();
        var evening = new DateTimeOffset(2026, 11, 23, 15, 59, 0, TimeSpan.Zero);

        var earned = await AtOnceAsync(9, _ => EarnAsync(person, evening, null, PointKind.SignIn));
        var nextDay = await EarnAsync(person, evening.AddMinutes(1), null, PointKind.SignIn);

        Assert.That(earned.Sum(one => one.Points), Is.EqualTo(6));
        Assert.That(nextDay.Points, Is.EqualTo(3));
    }

    /// <summary>By the first rules, which give for an honour as much as in a whole day.</summary>
    [Test]
    public async Task Earn_HonoursOfTwoMonthsPublishedOnOneDay_GivesBoth_AndEachOnce()
    {
        var person = PersonId.New();
        var day = new DateTimeOffset(2025, 8, 4, 4, 0, 0, TimeSpan.Zero);

        foreach (var month in (int[])[202506, 202507, 202506])
        {
            await Cards.DoAsync<IHonourWatcher>(points =>
                points.HonouredAsync(new(person, month, 1), day, default)
            );
        }

        Assert.That(await BalanceAsync(person, day), Is.EqualTo(2 * Honour));
    }

    [Test]
    public async Task Transfer_NamesTheRulesOfItsDay()
    {
        var before = new DateTimeOffset(2025, 12, 31, 15, 59, 0, TimeSpan.Zero);
        var person = PersonId.New();
        var (old, recent) = (NewCause(), NewCause());

        var first = await EarnAsync(person, before, old, PointKind.SignIn);
        var second = await EarnAsync(person, before.AddMinutes(1), recent, PointKind.SignIn);

        var rows = await TransfersAsync(PointTransferKind.Earned);
        Assert.That((first.Points, second.Points), Is.EqualTo((2, 3)));
        Assert.That(rows.Single(row => row.Cause == old).Rules, Is.EqualTo(1));
        Assert.That(rows.Single(row => row.Cause == recent).Rules, Is.EqualTo(2));
    }

    [Test]
    public async Task Spend_TakesWhatExpiresFirst()
    {
        var person = PersonId.New();
        await EarnAsync(person, Now.AddYears(1));
        await EarnAsync(person, Now);

        await SpendAsync(person, 130, Now.AddYears(1));

        var own = await FindAsync(person, Now.AddYears(1));
        Assert.That(
            own!.Expiring,
            Is.EqualTo(new[] { new PointLot(EndOf(2028), 2 * Honour - 130) })
        );
    }

    /// <summary>The sweep comes when it comes: what is past its end is spent by nobody.</summary>
    [Test]
    public async Task Spend_AtTheEndOfALot_DoesNotTakeIt()
    {
        var person = PersonId.New();
        await EarnAsync(person, Now);

        var late = await SpendAsync(person, 1, EndOf(2027));
        var inTime = await SpendAsync(person, 1, EndOf(2027).AddSeconds(-1));

        Assert.That(late.Refusal, Is.EqualTo(PointsRefusals.NotEnough));
        Assert.That(inTime.Succeeded);
        Assert.That(await BalanceAsync(person, EndOf(2027)), Is.Zero);
    }

    [Test]
    public async Task Expire_SweepsAndSpendsAtOnce_IsOneTransferForEachLot()
    {
        var persons = Enumerable.Range(0, 6).Select(_ => PersonId.New()).ToList();
        foreach (var person in persons)
        {
            await EarnAsync(person, Now);
            await EarnAsync(person, Now.AddYears(1));
        }
        var before = (await TransfersAsync(PointTransferKind.Expired)).Count;

        await AtOnceAsync(
            12,
            async i =>
            {
                if (i < 6)
                {
                    await SweepAsync(EndOf(2027));
                }
                else
                {
                    await SpendAsync(persons[i - 6], 10, EndOf(2027));
                }
                return i;
            }
        );
        await SweepAsync(EndOf(2027));

        var expired = await TransfersAsync(PointTransferKind.Expired);
        Assert.That(expired, Has.Count.GreaterThanOrEqualTo(before + 6));
        Assert.That(expired.Select(row => row.Cause), Is.Unique);
        foreach (var person in persons)
        {
            Assert.That(await BalanceAsync(person, EndOf(2027)), Is.EqualTo(Honour - 10));
        }
    }

    [Test]
    public async Task Check_ABalanceSomebodyTouched_IsFound()
    {
        var person = PersonId.New();
        await EarnAsync(person, Now);

        await Cards.ExecuteAsync("UPDATE points_accounts SET balance = balance + 1");
        var touched = await CheckAsync();
        await Cards.ExecuteAsync("UPDATE points_accounts SET balance = balance - 1");

        Assert.That(touched.IsRight, Is.False);
        Assert.That(touched.WrongAccounts, Is.Positive);
    }

    internal static DateTimeOffset EndOf(int year) => new(year, 12, 31, 16, 0, 0, TimeSpan.Zero);
}
