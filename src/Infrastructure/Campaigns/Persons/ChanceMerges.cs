using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Campaigns.Chances;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Persons;

/// <summary>
/// Further chances go along with whoever turns out to be one. Where the kept entry of the register was given some, or took part, in one
/// campaign, those of the absorbed one stay with it, as its entries and turns do: nobody gets more than the rules allow.
/// </summary>
internal sealed class ChanceMerges(
    UnionDbContext db,
    IEnumerable<ICampaignParticipations> participations
) : IPersonMerge, IMemberMerge
{
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    Task<string?> IMemberMerge.FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.Set<ChanceRow>()
            .Where(row => row.PersonId == merge.Absorbed)
            .ToListAsync(cancel);
        rows.ForEach(row => row.PersonId = merge.Into);
    }

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await db.Set<ChanceRow>()
            .Where(row => absorbed.Contains(row.PersonId))
            .Select(row => row.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await db.Set<ChanceRow>()
            .Where(row => row.MemberId == merge.Absorbed)
            .ToListAsync(cancel);
        var given = await db.Set<ChanceRow>()
            .Where(row => row.MemberId == merge.Into)
            .Select(row => row.CampaignId)
            .Distinct()
            .ToListAsync(cancel);
        foreach (var kind in participations)
        {
            given.AddRange(await kind.FindAsync(merge.Into, cancel));
        }
        foreach (var row in rows.Where(row => !given.Contains(row.CampaignId)))
        {
            row.MemberId = merge.Into;
        }
    }
}
