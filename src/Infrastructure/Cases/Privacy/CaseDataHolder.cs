using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>
/// What was never handed in is deleted; what ended and came to nothing is emptied and stays as a number for counts. What is
/// under way is gone on with, and emptied if nothing comes of it (<see cref="ForgottenCases"/>); what was granted stays whole:
/// it is what the money was paid for, or the membership file. Both stand under a person who leads to no WeChat any more.
/// </summary>
internal sealed class CaseDataHolder(UnionDbContext db, CaseEmptying emptying) : IPersonalDataHolder
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
                : new HeldData(await emptying.DeletePhotosAsync(unsent, cancel));
        }
        var photos = await emptying.DeletePhotosAsync(unsent, cancel);
        await emptying.DeleteHistoryAsync(unsent, cancel);
        db.RemoveRange(unsent);
        var over = all.FindAll(one => one is { Revision: > 0, IsOverForNothing: true });
        var listed = await ListedCases.AmongAsync(db, over, cancel);
        over.RemoveAll(one => listed.Contains(one.Id));
        var emptied = over.FindAll(one => one.ErasedAt is null);
        await emptying.EmptyAsync(emptied, erasure.At, cancel);
        return new HeldData(
            unsent.Count + photos + emptied.Count,
            all.Count > unsent.Count + over.Count ? "cases under way and granted" : null
        );
    }
}
