using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>One person, one balance; and who is forgotten leaves numbers that are nobody's.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PersonPointsTests(DatabaseProvider provider) : PointsTest(provider)
{
    [Test]
    public async Task Join_OfTwoAccounts_MovesBalanceAndLots()
    {
        var (one, other) = (Fan(710_001), Fan(710_002));
        var (first, second) = (await PersonAsync(one), await PersonAsync(other));
        await EarnAsync(first, Now);
        await EarnAsync(second, Now);
        await EarnAsync(second, Now.AddYears(1));

        foreach (var fan in (FanIdentity[])[one, other])
        {
            await Cards.DoAsync<IUnionIdSightings>(seen =>
                seen.TellAsync(fan, "union-710", Now, default)
            );
        }

        var person = await PersonAsync(one);
        Assert.That(await PersonAsync(other), Is.EqualTo(person));
        Assert.That(
            (await FindAsync(person, Now))!.Expiring,
            Is.EqualTo(
                new[]
                {
                    new PointLot(LedgerTests.EndOf(2027), 2 * Honour),
                    new PointLot(LedgerTests.EndOf(2028), Honour),
                }
            )
        );
    }

    [Test]
    public async Task Merge_WhileTwentySpend_LosesNothing_AndWhoKnewTheOldPersonGoesOnWithTheNew()
    {
        var (absorbed, into) = (PersonId.New(), PersonId.New());
        await EarnAsync(absorbed, Now);
        await EarnAsync(absorbed, Now);

        await AtOnceAsync(
            21,
            async i =>
            {
                if (i == 10)
                {
                    await MergeAsync(absorbed, into, Now);
                }
                else
                {
                    await SpendAsync(absorbed, 5, Now);
                }
                return i;
            }
        );

        Assert.That(await BalanceAsync(into, Now), Is.EqualTo(100));
        Assert.That(await BalanceAsync(absorbed, Now), Is.Zero);
        await EarnAsync(absorbed, Now);
        Assert.That(await BalanceAsync(into, Now), Is.EqualTo(200));
    }

    [Test]
    public async Task Merge_DoneAgain_MovesNothing()
    {
        var (absorbed, into) = (PersonId.New(), PersonId.New());
        await EarnAsync(absorbed, Now);

        await MergeAsync(absorbed, into, Now);
        await MergeAsync(absorbed, into, Now.AddHours(1));

        Assert.That(await BalanceAsync(into, Now), Is.EqualTo(Honour));
        Assert.That(await ResidueAsync(absorbed, into), Is.Empty);
    }

    /// <summary>Written under the absorbed person by who did not know yet.</summary>
    [Test]
    public async Task Merge_OfWhatComesLate_IsFoundAndMoved()
    {
        var (absorbed, into) = (PersonId.New(), PersonId.New());
        await MergeAsync(absorbed, into, Now);
        await EarnAsync(absorbed, Now);

        var residue = await ResidueAsync(absorbed, into);
        await MergeAsync(absorbed, into, Now);

        Assert.That(residue, Is.EqualTo(new[] { absorbed }));
        Assert.That(await BalanceAsync(into, Now), Is.EqualTo(Honour));
        Assert.That(await ResidueAsync(absorbed, into), Is.Empty);
    }

    [Test]
    public async Task Reverse_AfterAMerge_ReachesThePointsWhereTheyAre()
    {
        var (absorbed, into) = (PersonId.New(), PersonId.New());
        var earned = await EarnAsync(absorbed, Now);
        var spent = await SpendAsync(absorbed, 20, Now);
        await MergeAsync(absorbed, into, Now);

        await ReverseAsync(spent.Value.Transfer!.Value, Now);
        var given = await BalanceAsync(into, Now);
        await ReverseAsync(earned.Transfer!.Value, Now);

        Assert.That(given, Is.EqualTo(Honour));
        Assert.That(await BalanceAsync(into, Now), Is.Zero);
    }

    [Test]
    public async Task Erase_TakesPointsAndName_AndLeavesTheBooksWhole()
    {
        var person = PersonId.New();
        var earned = await EarnAsync(person, Now);
        await SpendAsync(person, 30, Now);
        var told = await DescribeAsync(person);

        var erased = await EraseAsync(person);
        var again = await EraseAsync(person);

        Assert.That(
            told,
            Is.EqualTo(
                (string[])["余额 70 分", "2026-11-23 兑换 -30 分", "2026-11-23 当选铁粉 +100 分"]
            )
        );
        Assert.That((erased, again), Is.EqualTo((1, 0)));
        Assert.That(await FindAsync(person, Now), Is.Null);
        Assert.That(
            (await ReverseAsync(earned.Transfer!.Value, Now)).Refusal,
            Is.EqualTo(PointsRefusals.TransferNotFound)
        );
        await EarnAsync(person, Now);
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour), "a new start");
    }

    [Test]
    public async Task Erase_OfSomebodyWhoWasOthersBefore_LeavesNoneOfThem()
    {
        var (first, second, third) = (PersonId.New(), PersonId.New(), PersonId.New());
        await EarnAsync(first, Now);
        await MergeAsync(first, second, Now);
        await MergeAsync(second, third, Now);

        Assert.That(await EraseAsync(third), Is.EqualTo(3));

        foreach (var person in (PersonId[])[first, second, third])
        {
            Assert.That(await FindAsync(person, Now), Is.Null);
        }
    }

    private Task<PersonId> PersonAsync(FanIdentity fan) =>
        Cards.AskAsync((IFanDirectory fans) => fans.FindOrCreateAsync(fan, Now, default));

    private Task<IReadOnlyCollection<PersonId>> ResidueAsync(PersonId absorbed, PersonId into) =>
        Cards.InScopeAsync(services =>
            services
                .GetServices<IPersonMerge>()
                .Single(room => room.GetType().Name == "PointMerges")
                .FindResidueAsync([new(absorbed, into)], default)
        );

    private Task<List<string>> DescribeAsync(PersonId person) =>
        Cards.InScopeAsync(async services =>
        {
            var sections = new List<OwnDataSection>();
            foreach (var own in services.GetServices<IOwnData>())
            {
                sections.AddRange(await own.DescribeAsync(person, Now, default));
            }
            return sections.Single(section => section.Title == "积分").Lines.ToList();
        });

    private Task<int> EraseAsync(PersonId person) =>
        Cards.InScopeAsync(async services =>
        {
            var held = await services
                .GetServices<IPersonalDataHolder>()
                .Single(holder => holder.Room == "points")
                .EraseAsync(new(Fan(1), null, person, default, AccountClosed: true, Now), default);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return held.Erased;
        });
}
