using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>One person, one score, by whichever account.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ScoreMergeTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private const int Month = 202611;

    [Test]
    public async Task Join_TwoAccountsOfOnePerson_AddsDaysUp_ByTheSameCaps()
    {
        var (one, other) = (Fan(101), Fan(102));
        for (var i = 0; i < 2; i++)
        {
            await Host.DeliverAsync(one, InteractionKind.Message, Now.AddMinutes(i), $"a{i}");
            await Host.DeliverAsync(other, InteractionKind.Message, Now.AddMinutes(9 + i), $"b{i}");
        }
        await Host.DeliverAsync(other, InteractionKind.Scan, Now.AddDays(1), "c");

        await Host.JoinAsync([one, other], "union-101", Now);

        Assert.That(await Host.PersonAsync(one), Is.EqualTo(await Host.PersonAsync(other)));
        Assert.That(
            (await Host.DaysAsync(one)).Select(row => (row.Day, row.Kind, row.Times, row.Points)),
            Is.EqualTo(new[] { (20261123, (short)1, 4, 7), (20261124, (short)3, 1, 4) })
        );
        var score = await Host.ScoreAsync(one, Month);
        Assert.That((score!.Score, score.ActiveDays), Is.EqualTo((11, 2)));
        Assert.That(score.ReachedAt, Is.EqualTo(Now.AddDays(1)));
    }

    [Test]
    public async Task Join_ThenDeliver_GoesOnWithTheOnePerson()
    {
        var (one, other) = (Fan(103), Fan(104));
        await Host.DeliverAsync(one, InteractionKind.Message, Now, "d");
        await Host.DeliverAsync(other, InteractionKind.Message, Now, "e");
        await Host.JoinAsync([one, other], "union-103", Now);

        await Host.DeliverAsync(other, InteractionKind.Message, Now.AddHours(1), "f");

        Assert.That((await Host.DaysAsync(one)).Single().Times, Is.EqualTo(3));
        Assert.That((await Host.ScoreAsync(one, Month))!.Score, Is.EqualTo(4 + 2 + 1));
    }
}
