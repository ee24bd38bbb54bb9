using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>
/// Scores against the days they are computed from. On a server engine two commits of one person at once do not see each other's days,
/// and the score lacks one of them until the next point: here it is put right, each night and before a month is closed.
/// </summary>
public sealed class ScoreRecount(UnionDbContext db, HotReads reads, IScoreRulesBook book)
{
    private const string ByKind =
        $"SELECT person_id, kind, SUM(points) AS points FROM {IronFansMapping.Days} WHERE day BETWEEN @p1 AND @p2 GROUP BY person_id, kind";

    private const string Computed =
        "SELECT done.person_id, SUM(CASE WHEN month_points IS NULL THEN 0 WHEN done.points > month_points THEN month_points ELSE done.points END) AS score "
        + $"FROM ({ByKind}) AS done LEFT JOIN {IronFansMapping.KindRules} AS rule_of ON rule_of.version = @p3 AND rule_of.kind = done.kind GROUP BY done.person_id";

    private const string Wrong =
        $"SELECT computed.person_id FROM ({Computed}) AS computed LEFT JOIN {IronFansMapping.Scores} AS standing ON standing.month = @p0 AND standing.person_id = computed.person_id "
        + "WHERE standing.person_id IS NULL OR standing.score <> computed.score";

    /// <param name="month">yyyyMM; a closed one stays as it was closed.</param>
    /// <returns>How many were put right.</returns>
    public async Task<int> ExecuteAsync(int month, CancellationToken cancel)
    {
        if (
            await db.Set<FanMonth>()
                .AnyAsync(one => one.Month == month && one.State != FanMonthState.Open, cancel)
        )
        {
            return 0;
        }
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        var wrong = await reads.AllAsync(
            Wrong,
            [month, first, last, rules.Version],
            row => new PersonId(row.GetGuid(0)),
            cancel
        );
        foreach (var person in wrong)
        {
            await RightAsync(person, month, rules, cancel);
        }
        return wrong.Count;
    }

    private async Task RightAsync(
        PersonId person,
        int month,
        ScoreRules rules,
        CancellationToken cancel
    )
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        var days = await db.Set<DayRow>()
            .AsNoTracking()
            .Where(row => row.PersonId == person && row.Day >= first && row.Day <= last)
            .ToListAsync(cancel);
        var score = await db.Set<MonthScore>().FindAsync([month, person], cancel);
        if (score is null)
        {
            score = new() { Month = month, PersonId = person };
            db.Add(score);
        }
        score.CountAnew(days, rules);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // He has just gained a point, and with it was counted anew.
        }
        db.ChangeTracker.Clear();
    }
}
