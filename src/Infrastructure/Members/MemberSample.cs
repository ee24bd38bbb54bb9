using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members;

internal sealed class MemberSample(UnionDbContext db) : IMemberSample
{
    private const int Portion = 500;

    public async Task<IReadOnlyList<MemberId>> TakeAsync(
        IReadOnlyList<string> unionPaths,
        int most,
        CancellationToken cancel
    )
    {
        // Reservoir sampling: one pass, and only those taken are kept.
        var taken = new List<MemberId>();
        var seen = 0;
        await foreach (
            var member in Inside(unionPaths).AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            seen++;
            if (taken.Count < most)
            {
                taken.Add(member);
            }
            else if (Random.Shared.Next(seen) is var place && place < most)
            {
                taken[place] = member;
            }
        }
        return taken;
    }

    public async Task<IReadOnlyDictionary<string, int>> CountByDistrictAsync(
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    )
    {
        var districts = new Dictionary<UnionOrganizationId, int>();
        foreach (var some in members.Chunk(Portion))
        {
            var paths = await (
                from member in db.Set<Member>().AsNoTracking()
                join union in db.Set<UnionOrganization>() on member.OrganizationId equals union.Id
                where some.Contains(member.Id)
                select union.Path
            ).ToListAsync(cancel);
            foreach (var district in paths.Select(DistrictOf))
            {
                districts[district] = districts.GetValueOrDefault(district) + 1;
            }
        }
        var ids = districts.Keys.ToList();
        var names = await db.Set<UnionOrganization>()
            .Where(union => ids.Contains(union.Id))
            .ToDictionaryAsync(union => union.Id, union => union.Name, cancel);
        return districts
            .GroupBy(one => names.GetValueOrDefault(one.Key, ""))
            .ToDictionary(same => same.Key, same => same.Sum(one => one.Value));
    }

    private IQueryable<MemberId> Inside(IReadOnlyList<string> unionPaths)
    {
        var all = db.Set<Member>()
            .AsNoTracking()
            .Where(member => member.State == MemberState.InMembership);
        if (unionPaths.Count == 0)
        {
            return all.Select(member => member.Id);
        }
        var inside = UnionSubtrees.OrganizationsIn(db, new StaffScope(unionPaths));
        return all.Where(member => inside.Contains(member.OrganizationId))
            .Select(member => member.Id);
    }

    /// <summary>A path is the ids from the city's union down.</summary>
    private static UnionOrganizationId DistrictOf(string path)
    {
        var way = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new(Guid.ParseExact(way[Math.Min(1, way.Length - 1)], "N"));
    }
}
