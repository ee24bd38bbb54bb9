using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>What goes of a case when its person is forgotten or its time is over. In the caller's unit of work.</summary>
internal sealed class CaseEmptying(UnionDbContext db, IPersonalDataVault vault)
{
    /// <summary>Its number, union, days and how it ended stay for counts.</summary>
    internal async Task EmptyAsync(
        IReadOnlyList<Case> cases,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var ids = cases.Select(one => one.Id).ToList();
        await DeletePhotosAsync(cases, cancel);
        await DeleteHistoryAsync(cases, cancel);
        db.RemoveRange(
            await db.Set<CaseRevision>().Where(one => ids.Contains(one.CaseId)).ToListAsync(cancel)
        );
        db.RemoveRange(
            await db.Set<CaseCheck>().Where(one => ids.Contains(one.CaseId)).ToListAsync(cancel)
        );
        // Who decided how stays, for the counts of mistakes.
        var reviews = await db.Set<CaseReview>()
            .Where(one => ids.Contains(one.CaseId))
            .ToListAsync(cancel);
        reviews.ForEach(review => review.ForgetRemarks());
        foreach (var one in cases)
        {
            one.Erase(vault, now);
        }
    }

    public async Task DeleteHistoryAsync(IReadOnlyList<Case> cases, CancellationToken cancel)
    {
        var ids = cases.Select(one => one.Id).ToList();
        db.RemoveRange(
            await db.Set<CaseEvent>().Where(one => ids.Contains(one.CaseId)).ToListAsync(cancel)
        );
        db.RemoveRange(
            await db.Set<CaseKey>().Where(one => ids.Contains(one.CaseId)).ToListAsync(cancel)
        );
    }

    /// <summary>The rows; their objects are orphans then, which the next sweep deletes.</summary>
    public async Task<int> DeletePhotosAsync(IReadOnlyList<Case> cases, CancellationToken cancel)
    {
        var ids = cases.Select(one => (CaseId?)one.Id).ToList();
        var photos = await db.Set<Material>()
            .Where(one => ids.Contains(one.CaseId))
            .ToListAsync(cancel);
        db.RemoveRange(photos);
        return photos.Count;
    }
}
