using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>
/// What was counted of a person goes with the account: a count names nobody else. Of a month that is closed its score stays, under a person
/// who leads to no WeChat: the month's digest is computed over it. Lines in archives go in the night. Interactions name an account that
/// then is nobody's, and go by their age.
/// </summary>
internal sealed class ScoreDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    private const string Kept = "scores of closed months";

    public string Room => "iron-fans";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure is not { AccountClosed: true, Person: { } person })
        {
            return new(0);
        }
        var closed = await db.Set<FanMonth>()
            .Where(month => month.State != FanMonthState.Open)
            .Select(month => month.Month)
            .ToListAsync(cancel);
        var days = await db.Set<DayRow>().Where(row => row.PersonId == person).ToListAsync(cancel);
        var all = await db.ScoresOfAsync(person, cancel);
        var scores = await all.Where(row => !closed.Contains(row.Month)).ToListAsync(cancel);
        var candidates = await db.Set<FanCandidate>()
            .Where(one => one.PersonId == person)
            .ToListAsync(cancel);
        candidates.ForEach(one => one.Forget());
        await MoveUpAsync([.. candidates.Select(one => one.Month)], erasure.At, cancel);
        var honours = await db.Set<FanHonour>()
            .Where(one => one.PersonId == person)
            .ToListAsync(cancel);
        honours.ForEach(one => one.Forget());
        var objections = await db.Set<FanObjection>()
            .Where(one => one.By == person)
            .ToListAsync(cancel);
        objections.ForEach(one => one.Forget());
        db.RemoveRange(days);
        db.RemoveRange(scores);
        if (days.Count > 0 || await db.Set<MonthArchive>().AnyAsync(cancel))
        {
            await LeaveAsync(person, cancel);
        }
        var isKept = await all.AnyAsync(row => closed.Contains(row.Month), cancel);
        return new(
            days.Count + scores.Count + candidates.Count + honours.Count + objections.Count,
            isKept ? Kept : null
        );
    }

    /// <summary>Of a list that is looked at, somebody is no more: it is looked at again, and who moves up is named for the whole time of a notice.</summary>
    private async Task MoveUpAsync(
        IReadOnlyCollection<int> months,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = await db.Set<FanMonth>()
            .Where(month => months.Contains(month.Month) && month.State != FanMonthState.Published)
            .ToListAsync(cancel);
        foreach (var month in open)
        {
            if (month.State == FanMonthState.Notice)
            {
                month.ProlongNotice(now);
            }
            else
            {
                month.Touch();
            }
        }
    }

    /// <summary>Also where no archive is known yet: one may just be written.</summary>
    private async Task LeaveAsync(PersonId person, CancellationToken cancel)
    {
        if (!await db.Set<ArchiveLeaver>().AnyAsync(one => one.PersonId == person, cancel))
        {
            db.Add(new ArchiveLeaver { PersonId = person });
        }
    }
}
