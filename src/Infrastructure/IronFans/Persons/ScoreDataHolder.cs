using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>
/// What was counted of a person, and of everybody he absorbed, goes with the account: a count names nobody else. Of a month that is
/// closed its score stays, under a person who leads to no WeChat: the month's digest is computed over it. Lines in archives go in the
/// night. Interactions name an account that then is nobody's, and go by their age.
/// </summary>
internal sealed class ScoreDataHolder(
    UnionDbContext db,
    IPersonHeirs heirs,
    ICardMoves cards,
    FanSeats seats
) : IPersonalDataHolder
{
    private const string Kept = "scores of closed months";

    public string Room => "iron-fans";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure is not { AccountClosed: true, Person: { } person })
        {
            return new(0);
        }
        var over = await db.FindMonthsOverAsync(erasure.At, cancel);
        var persons = await heirs.BehindAsync(person, cancel);
        var closed = await db.Set<FanMonth>()
            .Where(month => month.State != FanMonthState.Open)
            .Select(month => month.Month)
            .ToListAsync(cancel);
        var days = await db.Set<DayRow>()
            .Where(row => persons.Contains(row.PersonId))
            .ToListAsync(cancel);
        var all = await db.ScoresOfAsync(persons, cancel);
        var scores = await all.Where(row => !closed.Contains(row.Month)).ToListAsync(cancel);
        var names = await ForgetNamesAsync(persons, erasure.At, cancel);
        foreach (var month in over.Where(one => scores.Exists(row => row.Month == one.Month)))
        {
            month.Touch();
        }
        db.RemoveRange(days);
        db.RemoveRange(scores);
        if (days.Count > 0 || await db.Set<MonthArchive>().AnyAsync(cancel))
        {
            await LeaveAsync(persons, cancel);
        }
        var isKept = await all.AnyAsync(row => closed.Contains(row.Month), cancel);
        return new(days.Count + scores.Count + names, isKept ? Kept : null);
    }

    /// <returns>In how many rows.</returns>
    private async Task<int> ForgetNamesAsync(
        IReadOnlyCollection<PersonId> persons,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        // Also what he had earned on a WeChat from which his card came.
        var members = await cards.FindMembersAsync(persons, cancel);
        var candidates = await db.Set<FanCandidate>()
            .Where(one =>
                persons.Contains(one.PersonId)
                || (one.MemberId != null && members.Contains(one.MemberId.Value))
            )
            .ToListAsync(cancel);
        await MoveUpAsync(candidates, now, cancel);
        candidates.ForEach(one => one.Forget());
        var honours = await db.Set<FanHonour>()
            .Where(one => persons.Contains(one.PersonId))
            .ToListAsync(cancel);
        honours.ForEach(one => one.Forget());
        var objections = await db.Set<FanObjection>()
            .Where(one => persons.Contains(one.By))
            .ToListAsync(cancel);
        objections.ForEach(one => one.Forget(now));
        return candidates.Count + honours.Count + objections.Count;
    }

    /// <summary>
    /// Whoever looks at a list meanwhile, person or clock, looks again. Where somebody is no more who was named, whoever moves up is named for
    /// the whole time of a notice.
    /// </summary>
    private async Task MoveUpAsync(
        List<FanCandidate> going,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var listed = going.Select(one => one.Month).ToList();
        var open = await db.Set<FanMonth>()
            .Where(month => listed.Contains(month.Month) && month.State != FanMonthState.Published)
            .ToListAsync(cancel);
        foreach (var month in open)
        {
            month.Touch();
            if (
                month.State == FanMonthState.Notice
                && (await seats.ChooseAsync(month.Month, cancel)).Intersect(going).Any()
            )
            {
                month.ProlongNotice(now);
            }
        }
    }

    /// <summary>Also where no archive is known yet: one may just be written.</summary>
    private async Task LeaveAsync(IReadOnlyCollection<PersonId> persons, CancellationToken cancel)
    {
        var known = await db.Set<ArchiveLeaver>()
            .Where(one => persons.Contains(one.PersonId))
            .Select(one => one.PersonId)
            .ToListAsync(cancel);
        db.AddRange(persons.Except(known).Select(one => new ArchiveLeaver { PersonId = one }));
    }
}
