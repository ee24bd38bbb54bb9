using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Persons;

/// <summary>
/// Honours go along with whoever turns out to be one; the order of a closed month stays as it was closed. As whom somebody on a list that is
/// not final was met goes along too: it is asked about once more.
/// </summary>
internal sealed class HonourMerges(UnionDbContext db) : IPersonMerge, IMemberMerge
{
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    Task<string?> IMemberMerge.FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var honours = await db.Set<FanHonour>()
            .Where(one => one.PersonId == merge.Absorbed)
            .ToListAsync(cancel);
        honours.ForEach(one => one.PersonId = merge.Into);
    }

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await db.Set<FanHonour>()
            .Where(one => absorbed.Contains(one.PersonId))
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(cancel);
    }

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var honours = await db.Set<FanHonour>()
            .Where(one => one.MemberId == merge.Absorbed)
            .ToListAsync(cancel);
        honours.ForEach(one => one.MemberId = merge.Into);
        var open = await db.Set<FanMonth>()
            .Where(month => month.State != FanMonthState.Published)
            .Select(month => month.Month)
            .ToListAsync(cancel);
        var candidates = await db.Set<FanCandidate>()
            .Where(one => open.Contains(one.Month) && one.MemberId == merge.Absorbed)
            .ToListAsync(cancel);
        candidates.ForEach(one => one.MoveTo(merge.Into));
    }
}
