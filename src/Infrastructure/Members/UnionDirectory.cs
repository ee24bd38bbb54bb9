using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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
    ) =>
        await UnionSubtrees
            .Unions(db, scope)
            .Where(union => union.State == UnionState.Active && union.Name.Contains(text))
            .OrderBy(union => union.Level)
            .ThenBy(union => union.Name)
            .Take(limit)
            .Select(union => new UnionDescription(union.Id, union.Name, union.Path))
            .ToListAsync(cancel);

    public Task<UnionDescription?> FindRootAsync(CancellationToken cancel) =>
        Describe(union => union.ParentId == null).FirstOrDefaultAsync(cancel);

    private IQueryable<UnionDescription> Describe(
        Expression<Func<UnionOrganization, bool>> which
    ) =>
        db.Set<UnionOrganization>()
            .AsNoTracking()
            .Where(which)
            .Select(union => new UnionDescription(union.Id, union.Name, union.Path));
}
