using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CounterCaseReads(UnionDbContext db, IMemberLookup members) : ICounterCases
{
    public async Task<PageOf<CounterLine>> ListAsync(
        StaffScope scope,
        string kind,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var found = InScope(scope)
            .Where(one => one.Kind == kind && one.ErasedAt == null)
            .Where(one =>
                one.State == CaseState.Draft
                || one.State == CaseState.Returned
                || one.State == CaseState.Rejected
            );
        var rows = await found
            .OrderByDescending(one => one.ChangedAt)
            .ThenBy(one => one.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        return new(await LinesAsync(rows, cancel), await found.LongCountAsync(cancel));
    }

    public async Task<CounterLine?> FindAsync(
        StaffScope scope,
        CaseId id,
        CancellationToken cancel
    ) =>
        await InScope(scope).SingleOrDefaultAsync(one => one.Id == id, cancel) is { } one
            ? (await LinesAsync([one], cancel))[0]
            : null;

    public Task<bool> HasMaterialAsync(StaffScope scope, MaterialId id, CancellationToken cancel)
    {
        var found = InScope(scope);
        return db.Set<Material>()
            .Where(material => material.Id == id)
            .AnyAsync(material => found.Any(one => one.Id == material.CaseId), cancel);
    }

    private IQueryable<Case> InScope(StaffScope scope)
    {
        var inside = UnionSubtrees.MembersIn(db, scope);
        return db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.FiledBy != null)
            .Where(one => inside.Any(id => id == one.MemberId));
    }

    private async Task<IReadOnlyList<CounterLine>> LinesAsync(
        IReadOnlyList<Case> rows,
        CancellationToken cancel
    )
    {
        var owners = await members.FindAsync(
            [.. rows.Select(one => one.MemberId!.Value).Distinct()],
            cancel
        );
        return
        [
            .. rows.Select(one =>
            {
                var owner = owners.GetValueOrDefault(one.MemberId!.Value);
                return new CounterLine(
                    one.Id,
                    one.Number,
                    one.Kind,
                    one.Round,
                    one.State,
                    one.MemberId!.Value,
                    owner?.MaskedName,
                    owner?.OrganizationName,
                    one.FiledBy!.Value,
                    one.ChangedAt,
                    one.OpenUntil,
                    one.CanAppeal
                );
            }),
        ];
    }
}
