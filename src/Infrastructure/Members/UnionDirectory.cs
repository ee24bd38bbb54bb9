using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members;

/// <inheritdoc />
internal sealed class UnionDirectory(UnionDbContext db) : IUnionDirectory
{
    public Task<UnionDescription?> FindAsync(UnionOrganizationId id, CancellationToken cancel) =>
        Describe(union => union.Id == id).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<UnionOrganizationId, UnionDescription>> FindAsync(
        IReadOnlyCollection<UnionOrganizationId> ids,
        CancellationToken cancel
    )
    {
        var found = await Describe(union => ids.Contains(union.Id)).ToListAsync(cancel);
        return found.ToDictionary(union => union.Id);
    }

    public async Task<IReadOnlyList<UnionDescription>> SearchAsync(
        StaffScope scope,
        string text,
        int limit,
        CancellationToken cancel
    )
    {
        var typed = SearchText.Read(text);
        return await UnionSubtrees
            .Unions(db, scope)
            .Where(union => union.State == UnionState.Active && union.Name.Contains(typed))
            .OrderBy(union => union.Level)
            .ThenBy(union => union.Name)
            .Take(limit)
            .Select(union => new UnionDescription(union.Id, union.Name, union.Path))
            .ToListAsync(cancel);
    }

    public async Task<UnionDescription?> FindActiveAsync(
        UnionOrganizationId id,
        CancellationToken cancel
    )
    {
        // A merged union leads to the one that goes on, never to another merged one.
        var into = await db.Set<UnionOrganization>()
            .Where(union => union.Id == id)
            .Select(union => union.MergedInto ?? union.Id)
            .ToListAsync(cancel);
        return await Describe(union => into.Contains(union.Id) && union.State == UnionState.Active)
            .SingleOrDefaultAsync(cancel);
    }

    public Task<UnionDescription?> FindRootAsync(CancellationToken cancel) =>
        Describe(union => union.ParentId == null).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<UnionDescription>> FindWayAsync(
        UnionOrganizationId id,
        CancellationToken cancel
    )
    {
        if (await FindAsync(id, cancel) is not { } here)
        {
            return [];
        }
        var ids = here
            .Path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(segment => new UnionOrganizationId(Guid.ParseExact(segment, "N")))
            .ToList();
        var found = await FindAsync(ids, cancel);
        return [.. ids.Where(found.ContainsKey).Select(one => found[one])];
    }

    private IQueryable<UnionDescription> Describe(
        Expression<Func<UnionOrganization, bool>> which
    ) =>
        db.Set<UnionOrganization>()
            .AsNoTracking()
            .Where(which)
            .Select(union => new UnionDescription(union.Id, union.Name, union.Path));
}
