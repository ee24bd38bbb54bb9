using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>
/// One person, one score over all WeChat identities: days are added up and scored anew. A day that is counted meanwhile, or a score
/// that moves, refuses the save, and the merge is done again. A month that is closed stays as it was closed; that something counted in it
/// which counts once ever is noted on a day of no month.
/// </summary>
internal sealed class ScoreMerges(UnionDbContext db, ScoreRulesBook book) : IPersonMerge
{
    /// <summary>Of no month, so that it is in no score.</summary>
    private const int NoDay = 0;

    private static readonly List<short> Once =
    [
        .. InteractionKind.All.Where(kind => kind.IsOnce).Select(kind => kind.Code),
    ];

    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var over = await db.FindMonthsOverAsync(now, cancel);
        var days = await OpenDays()
            .Where(row => row.PersonId == merge.Absorbed || row.PersonId == merge.Into)
            .ToListAsync(cancel);
        var absorbed = days.Where(row => row.PersonId == merge.Absorbed).ToList();
        await NoteOnceAsync(merge, days, now, cancel);
        if (absorbed.Count == 0)
        {
            return;
        }
        var rules = await book.AllAsync(cancel);
        var kept = days.Except(absorbed).ToDictionary(row => (row.Day, row.Kind));
        foreach (var row in absorbed)
        {
            Add(row, kept, merge.Into, rules);
        }
        db.RemoveRange(absorbed);
        foreach (var month in over.Where(one => absorbed.Any(row => row.Day / 100 == one.Month)))
        {
            month.Touch();
        }
        await ScoreAsync(merge, [.. kept.Values], rules, cancel);
    }

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await OpenDays()
            .Where(row => absorbed.Contains(row.PersonId))
            .Select(row => row.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }

    private IQueryable<DayRow> OpenDays() =>
        db.Set<DayRow>()
            .Where(row =>
                row.Day > NoDay
                && !db.Set<FanMonth>()
                    .Any(month => month.Month == row.Day / 100 && month.State != FanMonthState.Open)
            );

    /// <summary>Days of closed months stay where they are, and with them how it is known that a kind counted once.</summary>
    private async Task NoteOnceAsync(
        PersonMerge merge,
        List<DayRow> open,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<DayRow>()
            .AsNoTracking()
            .Where(row =>
                (row.PersonId == merge.Absorbed || row.PersonId == merge.Into)
                && Once.Contains(row.Kind)
            )
            .ToListAsync(cancel);
        var known = rows.Concat(open)
            .Where(row => row.PersonId == merge.Into || open.Contains(row))
            .Select(row => row.Kind)
            .ToHashSet();
        foreach (var kind in rows.Select(row => row.Kind).Distinct().Except(known))
        {
            if (await db.Set<DayRow>().FindAsync([merge.Into, NoDay, kind], cancel) is not null)
            {
                continue;
            }
            db.Add(
                new DayRow
                {
                    PersonId = merge.Into,
                    Day = NoDay,
                    Kind = kind,
                    GainedAt = now,
                }
            );
        }
    }

    private void Add(
        DayRow from,
        Dictionary<(int Day, short Kind), DayRow> kept,
        PersonId into,
        IReadOnlyList<ScoreRules> rules
    )
    {
        if (!kept.TryGetValue((from.Day, from.Kind), out var row))
        {
            row = new()
            {
                PersonId = into,
                Day = from.Day,
                Kind = from.Kind,
            };
            kept[(from.Day, from.Kind)] = row;
            db.Add(row);
        }
        row.Times += from.Times;
        row.Skipped += from.Skipped;
        row.Points = ScoreRules.For(from.Day / 100, rules).Of(from.Kind)?.PointsOf(row.Times) ?? 0;
        row.GainedAt = row.GainedAt > from.GainedAt ? row.GainedAt : from.GainedAt;
        (row.LastMinute, row.InMinute) = (from.LastMinute, from.InMinute);
    }

    private async Task ScoreAsync(
        PersonMerge merge,
        List<DayRow> days,
        IReadOnlyList<ScoreRules> rules,
        CancellationToken cancel
    )
    {
        var months = days.Select(day => day.Day / 100).Distinct().ToList();
        var scores = await db.Set<MonthScore>()
            .Where(row =>
                months.Contains(row.Month)
                && (row.PersonId == merge.Absorbed || row.PersonId == merge.Into)
            )
            .ToListAsync(cancel);
        db.RemoveRange(scores.Where(row => row.PersonId == merge.Absorbed));
        var standing = scores
            .Where(row => row.PersonId == merge.Into)
            .ToDictionary(row => row.Month);
        foreach (var month in days.GroupBy(day => day.Day / 100))
        {
            if (!standing.TryGetValue(month.Key, out var score))
            {
                score = new() { Month = month.Key, PersonId = merge.Into };
                db.Add(score);
            }
            score.CountAnew([.. month], ScoreRules.For(month.Key, rules));
        }
    }
}
