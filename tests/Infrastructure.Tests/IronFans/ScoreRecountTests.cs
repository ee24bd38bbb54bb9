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

    private Task<int> RecountAsync() =>
        Host.AskAsync((ScoreRecount recount) => recount.ExecuteAsync(Month, default));
}
