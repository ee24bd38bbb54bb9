using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>What a fan sees of his own month.</summary>
public sealed class OwnScoreQueries(
    UnionDbContext db,
    IFanDirectory fans,
    ScoreBoard board,
    IScoreRulesBook book
)
{
    /// <summary>Null: nothing counted yet in this month.</summary>
    public async Task<OwnScore?> FindAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        var month = day / 100;
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return null;
        }
        var own = await db.Set<MonthScore>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == person && row.Month == month, cancel);
        if (own is null)
        {
            return null;
        }
        var today = await db.Set<DayRow>()
            .Where(row => row.PersonId == person && row.Day == day)
            .SumAsync(row => row.Points, cancel);
        var (above, all) = await board.PlaceAsync(month, own.Score, cancel);
        return new(month, own.Score, today, own.ActiveDays, above + 1, Math.Max(all, above + 1));
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
}
