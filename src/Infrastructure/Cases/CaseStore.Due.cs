using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>Cases something is due with: the sweeps' and jobs' questions.</summary>
internal sealed partial class CaseStore
{
    public async Task<IReadOnlyList<CaseId>> FindSubmittedAsync(
        DateTimeOffset waitedFrom,
        int skip,
        int limit,
        CancellationToken cancel
    )
    {
        var unready = db.Set<Material>()
            .Where(material =>
                material.State == MaterialState.Fetching || material.State == MaterialState.Received
            );
        return await db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.State == CaseState.Submitted)
            .Where(one =>
                one.SubmittedAt <= waitedFrom || !unready.Any(photo => photo.CaseId == one.Id)
            )
            .OrderBy(one => one.SubmittedAt)
            .ThenBy(one => one.Id)
            .Skip(skip)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<CaseId>> FindLapsedAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) =>
        await db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.State == CaseState.Draft || one.State == CaseState.Returned)
            .Where(one => one.OpenUntil <= now)
            .OrderBy(one => one.OpenUntil)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CaseId>> FindEndingAsync(
        DateTimeOffset now,
        DateTimeOffset by,
        DateTimeOffset untouchedSince,
        int limit,
        CancellationToken cancel
    ) =>
        await db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.State == CaseState.Draft || one.State == CaseState.Returned)
            .Where(one => one.OpenUntil > now && one.OpenUntil <= by)
            .Where(one => one.RemindedFor == null || one.RemindedFor != one.OpenUntil)
            .Where(one => one.ChangedAt <= untouchedSince)
            .Where(one => one.Revision > 0 || one.FiledBy == null)
            .OrderBy(one => one.OpenUntil)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);

    public async Task<bool> TryRemindAsync(CaseId id, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        return await work.ExecuteAsync(new HotStatement(Remind, [id.Value])) == 1;
    }

    public async Task<IReadOnlyList<CaseId>> FindSilentAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) =>
        await InReview()
            .Where(one => one.SilentAt <= now)
            .OrderBy(one => one.SilentAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CaseId>> FindStrandedAsync(int limit, CancellationToken cancel)
    {
        var closed = UnionSubtrees.ClosedOrganizations(db);
        return await InReview()
            .Where(one => closed.Any(id => id == one.DeskId))
            .OrderBy(one => one.DueAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<CaseId>> FindOverdueAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) =>
        await InReview()
            .Where(one => one.EscalatedAt == null && one.DueAt <= now)
            .OrderBy(one => one.DueAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);

    private IQueryable<Case> InReview() =>
        db.Set<Case>().AsNoTracking().Where(one => one.State == CaseState.InReview);
}
