using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Lotteries.Instant;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries.Persons;

/// <summary>
/// Entries and turns go along with whoever turns out to be one. Where both entries of the register took part in one campaign, those of
/// the absorbed one stay with it: it is in membership no more, and the list that is frozen leaves it out.
/// </summary>
internal sealed class EntryMerges(UnionDbContext db) : IPersonMerge, IMemberMerge
{
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    Task<string?> IMemberMerge.FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var entries = await db.Set<EntryRow>()
            .Where(row => row.PersonId == merge.Absorbed)
            .ToListAsync(cancel);
        entries.ForEach(row => row.PersonId = merge.Into);
        var turns = await db.Set<TurnRow>()
            .Where(row => row.PersonId == merge.Absorbed)
            .ToListAsync(cancel);
        turns.ForEach(row => row.PersonId = merge.Into);
    }

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await db.Set<EntryRow>()
            .Where(row => absorbed.Contains(row.PersonId))
            .Select(row => row.PersonId)
            .Union(
                db.Set<TurnRow>()
                    .Where(row => absorbed.Contains(row.PersonId))
                    .Select(row => row.PersonId)
            )
            .ToListAsync(cancel);
    }

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var entries = await db.Set<EntryRow>()
            .Where(row => row.MemberId == merge.Absorbed)
            .ToListAsync(cancel);
        var entered = await db.Set<EntryRow>()
            .Where(row => row.MemberId == merge.Into)
            .Select(row => row.CampaignId)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var row in entries.Where(row => !entered.Contains(row.CampaignId)))
        {
            row.MemberId = merge.Into;
        }
        var turns = await db.Set<TurnRow>()
            .Where(row => row.MemberId == merge.Absorbed)
            .ToListAsync(cancel);
        var turned = await db.Set<TurnRow>()
            .Where(row => row.MemberId == merge.Into)
            .Select(row => row.CampaignId)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var row in turns.Where(row => !turned.Contains(row.CampaignId)))
        {
            row.MemberId = merge.Into;
        }
    }
}
