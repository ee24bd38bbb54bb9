using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Whatever is earned, spent, reversed, merged and expires in whatever order: the books say what counting by hand says.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class NaiveLedgerTests(DatabaseProvider provider) : PointsTest(provider)
{
    private const int Persons = 4;
    private const int Steps = 70;

    [Test]
    public async Task Books_AfterAnySequence_AreThoseOfANaiveLedger([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        var (persons, naive) = (
            Enumerable.Range(0, Persons).Select(_ => PersonId.New()).ToArray(),
            new NaiveLedger(Persons)
        );
        var acts = new List<(int Naive, PointTransferId Transfer)>();
        var now = Now;
        for (var i = 0; i < Persons; i++)
        {
            naive.Earn(
                i,
                (await EarnAsync(persons[i], now)).Points,
                PointRules.First.ExpiryOf(now)
            );
        }
        for (var step = 0; step < Steps; step++)
        {
            now = now.AddHours(random.Next(24)).AddDays(random.Next(3) == 0 ? random.Next(90) : 0);
            var person = random.Next(Persons);
            switch (random.Next(10))
            {
                case < 4:
                    var earned = await EarnAsync(persons[person], now);
                    if (earned.Points > 0)
                    {
                        var end = PointRules.First.ExpiryOf(now);
                        acts.Add((naive.Earn(person, earned.Points, end), earned.Transfer!.Value));
                    }
                    break;
                case < 7:
                    var points = random.Next(1, 260);
                    var spent = await SpendAsync(persons[person], points, now);
                    var expected = naive.Spend(person, points, now);
                    Assert.That(spent.Succeeded, Is.EqualTo(expected is not null), $"{step}");
                    if (expected is { } act)
                    {
                        acts.Add((act, spent.Value.Transfer!.Value));
                    }
                    break;
                case 7 when acts.Count > 0:
                    var picked = acts[random.Next(acts.Count)];
                    acts.Remove(picked);
                    var reversed = (await ReverseAsync(picked.Transfer, now)).Value;
                    Assert.That(
                        reversed.Points,
                        Is.EqualTo(naive.Reverse(picked.Naive, now)),
                        $"{step}"
                    );
                    break;
                case 8:
                    await SweepAsync(now);
                    break;
                case 9 when step % 3 == 0 && naive.Owner(person) == person:
                    var into = naive.Owner(random.Next(Persons));
                    if (into != person)
                    {
                        await MergeAsync(persons[person], persons[into], now);
                        naive.Merge(person, into, now);
                    }
                    break;
            }
            for (var i = 0; i < Persons; i++)
            {
                Assert.That(
                    await BalanceAsync(persons[i], now),
                    Is.EqualTo(naive.BalanceOf(i, now)),
                    $"step {step}, person {i}"
                );
            }
        }
        Assert.That((await CheckAsync()).IsRight);
    }
}
