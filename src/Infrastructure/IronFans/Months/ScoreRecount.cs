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
/// and the score lacks one of them until the next point: here it is put right, each night and, for good, before a month is closed.
/// </summary>
public sealed class ScoreRecount(
    UnionDbContext db,
    HotReads reads,
    IScoreRulesBook book,
    IUnitOfWork work
)
{
    /// <summary>Some seconds pass before a server engine has sorted a city's month.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly string Wrong =
        $"SELECT computed.person_id FROM ({ScoreSql.From($"{IronFansMapping.Days} AS days", "days.day BETWEEN @p1 AND @p2", "@p3", "@p4")}) AS computed "
        + $"LEFT JOIN {IronFansMapping.Scores} AS standing ON standing.month = @p0 AND standing.person_id = computed.person_id "
        + "WHERE standing.person_id IS NULL OR standing.score <> computed.score OR standing.active_days <> computed.active_days "
        + "OR standing.quality <> computed.quality OR standing.reached_at <> computed.reached_at";

    /// <param name="month">yyyyMM; a closed one stays as it was closed.</param>
    /// <returns>How many were put right. Once none of a month that is over is wrong any more, the month says so.</returns>
    public async Task<int> ExecuteAsync(int month, DateTimeOffset now, CancellationToken cancel)
    {
        var isOver = now >= FanMonth.CountOf(month);
        if (
            await db.Set<FanMonth>()
                .AnyAsync(
                    one =>
                        one.Month == month
                        && (one.State != FanMonthState.Open || (isOver && one.CountedAt != null)),
                    cancel
                )
        )
        {
            return 0;
        }
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        var wrong = await FindWrongAsync(month, rules, cancel);
        foreach (var person in wrong)
        {
            await RightAsync(person, month, rules, isOver, cancel);
        }
        if (
            isOver
            && (wrong.Count == 0 || (await FindWrongAsync(month, rules, cancel)).Count == 0)
            && await FindOpenAsync(month, cancel) is { } open
        )
        {
            open.Count(now);
            // Refused: something moved. It is asked again, and soon.
            await work.TrySaveAsync(cancel);
            db.ChangeTracker.Clear();
        }
        return wrong.Count;
    }

    private ValueTask<List<PersonId>> FindWrongAsync(
        int month,
        ScoreRules rules,
        CancellationToken cancel
    )
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        return reads.AllAsync(
            Wrong,
            [month, first, last, rules.Version, true],
            row => new PersonId(row.GetGuid(0)),
            cancel,
            Patience
        );
    }

    private Task<FanMonth?> FindOpenAsync(int month, CancellationToken cancel) =>
        db.Set<FanMonth>()
            .SingleOrDefaultAsync(
                one => one.Month == month && one.State == FanMonthState.Open,
                cancel
            );

    private async Task RightAsync(
        PersonId person,
        int month,
        ScoreRules rules,
        bool isOver,
        CancellationToken cancel
    )
    {
        if (isOver)
        {
            if (await FindOpenAsync(month, cancel) is not { } open)
            {
                return;
            }
            // A close that goes on at the same time has not read what is written here.
            open.Touch();
        }
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
        // Refused: he has just gained a point, or become another one, and with it was counted anew.
        await work.TrySaveAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
