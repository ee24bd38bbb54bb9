using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>A score that lacks a day is put right from the days.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ScoreRecountTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private const int Month = 202611;

    [Test]
    public async Task Recount_PutsRightWhatIsWrong_AndLeavesTheRest()
    {
        await Host.DeliverAsync(Fan(301), InteractionKind.Message, Now, "right");
        await Host.DeliverAsync(Fan(302), InteractionKind.Message, Now, "wrong");
        await Host.DeliverAsync(Fan(302), InteractionKind.Scan, Now.AddDays(1), "wrong too");
        await Host.DeliverAsync(Fan(303), InteractionKind.Message, Now, "missing");
        var (wrong, missing) = (await Host.PersonAsync(Fan(302)), await Host.PersonAsync(Fan(303)));
        await Host.DoAsync<UnionDbContext>(async db =>
        {
            await db.Set<MonthScore>()
                .Where(row => row.PersonId == wrong)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.Score, 4).SetProperty(row => row.ActiveDays, 1)
                );
            await db.Set<MonthScore>().Where(row => row.PersonId == missing).ExecuteDeleteAsync();
        });

        var first = await RecountAsync();
        var again = await RecountAsync();

        Assert.That((first, again), Is.EqualTo((2, 0)));
        var score = await Host.ScoreAsync(Fan(302), Month);
        Assert.That((score!.Score, score.ActiveDays), Is.EqualTo((8, 2)));
        Assert.That((await Host.ScoreAsync(Fan(303), Month))!.Score, Is.EqualTo(4));
        Assert.That((await Host.ScoreAsync(Fan(301), Month))!.Score, Is.EqualTo(4));
    }

    /// <summary>What settles ties is put right as the score is.</summary>
    [TestCase(1, 0, 0)]
    [TestCase(0, 1, 0)]
    [TestCase(0, 0, 1)]
    public async Task Recount_PutsRightWhatSettlesTies(int days, int quality, int seconds)
    {
        var fan = Fan(310 + days + (2 * quality));
        await Host.DeliverAsync(fan, InteractionKind.Message, Now, $"tie {days} {quality}");
        var before = await Host.ScoreAsync(fan, Month);
        await Host.DoAsync<UnionDbContext>(db =>
            db.Set<MonthScore>()
                .Where(row => row.PersonId == before!.PersonId)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(row => row.ActiveDays, 1 + days)
                        .SetProperty(row => row.Quality, quality)
                        .SetProperty(row => row.ReachedAt, Now.AddSeconds(seconds))
                )
        );

        Assert.That(await RecountAsync(), Is.EqualTo(1));
        var after = await Host.ScoreAsync(fan, Month);
        Assert.That(Ties(after!), Is.EqualTo(Ties(before!)));
    }

    private static (int, int, DateTimeOffset) Ties(MonthScore score) =>
        (score.ActiveDays, score.Quality, score.ReachedAt);

    private Task<int> RecountAsync() =>
        Host.AskAsync((ScoreRecount recount) => recount.ExecuteAsync(Month, Now, default));
}
