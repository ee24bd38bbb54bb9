using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Organizations;

/// <summary>The union tree as far as a scope reaches. What lies outside is not there.</summary>
public sealed class OrganizationQueries(UnionDbContext db)
{
    private const int MaxBelow = 2000;
    private const int MinSearchLength = 1;

    /// <summary>The unions at the top of the scope: where a tree begins.</summary>
    public async Task<IReadOnlyList<OrganizationRow>> TopAsync(
        StaffScope scope,
        CancellationToken cancel
    )
    {
        var paths = scope.Paths.ToList();
        return await Rows(Unions(scope).Where(union => paths.Contains(union.Path)))
            .ToListAsync(cancel);
    }

    /// <summary>Directly below one union, by name; at most 2,000. Those merged or abolished come last.</summary>
    public async Task<IReadOnlyList<OrganizationRow>> BelowAsync(
        StaffScope scope,
        UnionOrganizationId parent,
        CancellationToken cancel
    ) =>
        await Rows(
                Unions(scope)
                    .Where(union => union.ParentId == parent)
                    .Where(union => Unions(scope).Any(above => above.Id == parent))
                    .OrderBy(union => union.State)
                    .ThenBy(union => union.Name)
                    .ThenBy(union => union.Id)
                    .Take(MaxBelow)
            )
            .ToListAsync(cancel);

    /// <summary>Unions whose name holds the text or whose code it is; by path, so that a subtree stands together.</summary>
    public async Task<PageOf<OrganizationRow>> SearchAsync(
        StaffScope scope,
        string? text,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var typed = SearchText.Read(text);
        if (typed.Length is < MinSearchLength or > UnionOrganization.MaxNameLength)
        {
            return new([], 0);
        }
        var code = UnionCode.Parse(typed) is { Succeeded: true } right ? right.Value : "";
        var found = Unions(scope).Where(union => union.Name.Contains(typed) || union.Code == code);
        var total = await found.LongCountAsync(cancel);
        var rows = await Rows(found.OrderBy(union => union.Path).Skip(page.Skip).Take(page.Take))
            .ToListAsync(cancel);
        return new(rows, total);
    }

    /// <summary>Null when there is none inside the scope.</summary>
    public async Task<OrganizationDetail?> DetailAsync(
        StaffScope scope,
        UnionOrganizationId id,
        CancellationToken cancel
    )
    {
        var union = await Unions(scope).SingleOrDefaultAsync(u => u.Id == id, cancel);
        if (union is null)
        {
            return null;
        }
        var row = await Rows(Unions(scope).Where(u => u.Id == id)).SingleAsync(cancel);
        var way = union.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var ids = way.SkipLast(1).Select(hex => new UnionOrganizationId(Guid.Parse(hex))).ToList();
        var above = await Unions(scope)
            .Where(u => ids.Contains(u.Id))
            .OrderBy(u => u.Path)
            .Select(u => new OrganizationCrumb(u.Id, u.Name))
            .ToListAsync(cancel);
        var into = union.MergedInto is { } survivor
            ? await Unions(scope)
                .Where(u => u.Id == survivor)
                .Select(u => new OrganizationCrumb(u.Id, u.Name))
                .SingleOrDefaultAsync(cancel)
            : null;
        return new(row, union.Path, union.DuesSince, above, into);
    }

    /// <summary>Newest first. Empty for a union outside the scope.</summary>
    public async Task<PageOf<OrganizationHistoryLine>> HistoryAsync(
        StaffScope scope,
        UnionOrganizationId id,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var lines = db.Set<OrganizationChange>()
            .AsNoTracking()
            .Where(change => change.OrganizationId == id)
            .Where(change => Unions(scope).Any(union => union.Id == change.OrganizationId));
        var total = await lines.LongCountAsync(cancel);
        var rows = await lines
            .OrderByDescending(change => change.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .Select(change => new OrganizationHistoryLine(
                change.Id,
                change.Kind,
                change.At,
                change.ById,
                change.Before,
                change.After
            ))
            .ToListAsync(cancel);
        return new(rows, total);
    }

    private IQueryable<UnionOrganization> Unions(StaffScope scope) =>
        UnionSubtrees.Unions(db, scope);

    private IQueryable<OrganizationRow> Rows(IQueryable<UnionOrganization> unions) =>
        unions.Select(union => new OrganizationRow(
            union.Id,
            union.ParentId,
            union.Level,
            union.Name,
            union.Code,
            union.State,
            union.PaysDues,
            db.Set<UnionOrganization>()
                .Any(below => below.ParentId == union.Id && below.State == UnionState.Active)
        ));
}
