using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>What a fan sees of his own month.</summary>
public sealed class OwnScoreQueries(
    UnionDbContext db,
    HotReads reads,
    IFanDirectory fans,
    ScoreBoard board,
    IScoreRulesBook book
)
{
    private const string Own =
        $"SELECT score, active_days, (SELECT CAST(COALESCE(SUM(points), 0) AS bigint) FROM {IronFansMapping.Days} AS today WHERE today.person_id = own.person_id AND today.day = @p3) AS points_today FROM {IronFansMapping.Scores} AS own WHERE own.month = @p2 AND own.person_id = {PersonSql.Of}";

    /// <summary>Null: nothing counted yet in this month.</summary>
    public async Task<OwnScore?> FindAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        var month = day / 100;
        // One statement: chat and page ask this as often as anything.
        var own = await reads.FirstAsync(
            Own,
            [fan.AppId, fan.OpenId, month, day],
            row => new Counted(row.GetInt32(0), row.GetInt32(1), (int)row.GetInt64(2)),
            cancel
        );
        if (own is null)
        {
            return null;
        }
        var (above, all) = await board.PlaceAsync(month, own.Score, cancel);
        return new(
            month,
            own.Score,
            own.Today,
            own.ActiveDays,
            above + 1,
            Math.Max(all, above + 1)
        );
    }

    /// <summary>The youngest first, at most twelve.</summary>
    public async Task<IReadOnlyList<OwnHonour>> HonoursAsync(
        FanIdentity fan,
        CancellationToken cancel
    )
    {
        const int most = 12;
        var person = await fans.FindAsync(fan, cancel);
        return await db.Set<FanHonour>()
            .Where(honour => honour.PersonId == person)
            .OrderByDescending(honour => honour.Month)
            .Take(most)
            .Select(honour => new OwnHonour(honour.Month, honour.Seat))
            .ToListAsync(cancel);
    }

    /// <summary>What made the points of this month, and what else could: every kind that gives any.</summary>
    public async Task<IReadOnlyList<KindPoints>> KindsAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var month = UnionCalendar.MonthOf(now);
        var person = await fans.FindAsync(fan, cancel) ?? default;
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        return [.. (await MonthKinds.OfAsync(db, rules, month, [person], cancel))[person]];
    }

    private sealed record Counted(int Score, int ActiveDays, int Today);
}
