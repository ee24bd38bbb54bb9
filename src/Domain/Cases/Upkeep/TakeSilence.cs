using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>Nobody on this level said a word in time: that is a yes, where the kind says so (转会).</summary>
public sealed class TakeSilence(ICaseStore store, CaseConclusion conclusion, IUnitOfWork work)
{
    public async Task<Outcome<bool>> ExecuteAsync(
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await store.FindAsync(id, cancel) is not { State: CaseState.InReview } one
            || one.SilentAt is not { } at
            || at > now
        )
        {
            return false;
        }
        store.Add(CaseReview.Of(one, ReviewVerdict.Silent, null, [], now));
        var hasNext = one.Pass(CaseConclusion.LotOf(one), now);
        if (await conclusion.GoOnAsync(one, hasNext, now, cancel) is { } refusal)
        {
            return refusal;
        }
        return await work.TrySaveAsync(cancel);
    }
}
