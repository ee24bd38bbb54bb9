using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>
/// What was never handed in is deleted; what ended and came to nothing is emptied and stays as a number for counts. What is
/// under way is gone on with, and what was granted stays whole: it is what the money was paid for, or the membership file.
/// Both stand under a person who leads to no WeChat any more.
/// </summary>
internal sealed class CaseDataHolder(UnionDbContext db, IPersonalDataVault vault)
    : IPersonalDataHolder
{
    private const PersonalDataKinds Photos = PersonalDataKinds.Pictures | PersonalDataKinds.Files;

    public string Room => "cases";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure.Person is not { } person)
        {
            return new HeldData(0);
        }
        var all = await db.Set<Case>().Where(one => one.PersonId == person).ToListAsync(cancel);
        var unsent = all.FindAll(one => one.Revision == 0);
        if (!erasure.AccountClosed)
        {
            return (erasure.Kinds & Photos) == 0
                ? new HeldData(0)
                : new HeldData(await DeletePhotosAsync(unsent, cancel));
        }
        var photos = await DeletePhotosAsync(unsent, cancel);
        await DeleteHistoryAsync(unsent, cancel);
        db.RemoveRange(unsent);
        var over = all.FindAll(one => one is { Revision: > 0, IsOverForNothing: true });
        var listed = await ListedCases.AmongAsync(db, over, cancel);
        over.RemoveAll(one => listed.Contains(one.Id));
        var emptied = over.FindAll(one => one.ErasedAt is null);
        await EmptyAsync(emptied, erasure.At, cancel);
        return new HeldData(
            unsent.Count + photos + emptied.Count,
            all.Count > unsent.Count + over.Count ? "cases under way and granted" : null
        );
    }

    private async Task EmptyAsync(List<Case> cases, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = cases.ConvertAll(one => one.Id);
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
        cases.ForEach(one => one.Erase(vault, now));
    }

    private async Task DeleteHistoryAsync(List<Case> cases, CancellationToken cancel)
    {
        var ids = cases.ConvertAll(one => one.Id);
        db.RemoveRange(
            await db.Set<CaseEvent>().Where(one => ids.Contains(one.CaseId)).ToListAsync(cancel)
        );
        db.RemoveRange(
            await db.Set<CaseKey>().Where(one => ids.Contains(one.CaseId)).ToListAsync(cancel)
        );
    }

    /// <summary>The rows; their objects are orphans then, which the next sweep deletes.</summary>
    private async Task<int> DeletePhotosAsync(List<Case> cases, CancellationToken cancel)
    {
        var ids = cases.ConvertAll(one => (CaseId?)one.Id);
        var photos = await db.Set<Material>()
            .Where(one => ids.Contains(one.CaseId))
            .ToListAsync(cancel);
        db.RemoveRange(photos);
        return photos.Count;
    }
}
