using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>
/// Photos that took longer than <see cref="CheckCase.Patience"/> are ready, or refused: everything is found out once more. The
/// case stays where it is; what is suspicious now is from now on.
/// </summary>
public sealed class CheckLatePhotos(
    ICaseStore store,
    CaseChecking checking,
    IMaterialStore materials,
    IUnitOfWork work
)
{
    /// <summary>A photo of the chat is gone from WeChat after three days; what a storage is away for longer, people saw to.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public async Task<bool> ExecuteAsync(CaseId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            await store.FindAsync(id, cancel)
            is not { State: CaseState.InReview or CaseState.Approved } one
        )
        {
            return false;
        }
        var attached = await materials.FindOfCaseAsync(id, cancel);
        if (CaseChecking.Waits(attached))
        {
            return false;
        }
        var results = await checking.RunAsync(one, attached, now, cancel);
        store.Add(CaseCheck.Keep(one, CaseChecking.Prepared, now));
        if (results.Any(result => result.Verdict == CheckVerdict.Suspicion))
        {
            one.Dispute(now);
        }
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
