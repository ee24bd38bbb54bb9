using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Persons;

/// <summary>Prizes go along with whoever turns out to be one: who was drawn twice under two entries keeps both, for no draw is undone.</summary>
internal sealed class PrizeMerges(UnionDbContext db) : IPersonMerge, IMemberMerge
{
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    Task<string?> IMemberMerge.FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var wins = await db.Set<PrizeWin>()
            .Where(win => win.PersonId == merge.Absorbed)
            .ToListAsync(cancel);
        wins.ForEach(win => win.MoveTo(merge.Into));
    }

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await db.Set<PrizeWin>()
            .Where(win => absorbed.Contains(win.PersonId))
            .Select(win => win.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var standing = await OfMember(merge.Into).ToListAsync(cancel);
        foreach (var win in await OfMember(merge.Absorbed).ToListAsync(cancel))
        {
            var taken = standing
                .Where(one => one.CampaignId == win.CampaignId)
                .Select(one => one.Ordinal)
                .ToList();
            win.MoveTo(merge.Into, taken.Contains(win.Ordinal) ? taken.Max() + 1 : win.Ordinal);
            standing.Add(win);
        }
    }

    private IQueryable<PrizeWin> OfMember(MemberId member) =>
        db.Set<PrizeWin>().Where(win => win.MemberId == member).OrderBy(win => win.Ordinal);
}
