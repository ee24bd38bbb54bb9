using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>What was counted of a person goes with the account: a count names nobody else.</summary>
internal sealed class ScoreDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    public string Room => "iron-fans";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure is not { AccountClosed: true, Person: { } person })
        {
            return new(0);
        }
        var interactions = await db.Set<InteractionRow>()
            .Where(row => row.PersonId == person)
            .ToListAsync(cancel);
        var days = await db.Set<DayRow>().Where(row => row.PersonId == person).ToListAsync(cancel);
        var scores = await db.Set<MonthScore>()
            .Where(row => row.PersonId == person)
            .ToListAsync(cancel);
        db.RemoveRange(interactions);
        db.RemoveRange(days);
        db.RemoveRange(scores);
        return new(interactions.Count + days.Count + scores.Count);
    }
}
