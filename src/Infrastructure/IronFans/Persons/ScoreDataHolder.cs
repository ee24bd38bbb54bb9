using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>
/// What was counted of a person goes with the account: a count names nobody else. Interactions name an account that then is nobody's,
/// and go by their age.
/// </summary>
internal sealed class ScoreDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    public string Room => "iron-fans";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure is not { AccountClosed: true, Person: { } person })
        {
            return new(0);
        }
        var days = await db.Set<DayRow>().Where(row => row.PersonId == person).ToListAsync(cancel);
        var scores = await (await db.ScoresOfAsync(person, cancel)).ToListAsync(cancel);
        var candidates = await db.Set<FanCandidate>()
            .Where(one => one.PersonId == person)
            .ToListAsync(cancel);
        candidates.ForEach(one => one.Forget());
        db.RemoveRange(days);
        db.RemoveRange(scores);
        return new(days.Count + scores.Count + candidates.Count);
    }
}
