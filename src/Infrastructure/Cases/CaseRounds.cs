using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseRounds(UnionDbContext db, UnionUnitOfWork work) : ICaseRounds
{
    public CaseFundId OpenFund(string title, long limitCents)
    {
        var fund = CaseFund.Open(CaseFundId.New(), title, limitCents);
        db.Add(fund);
        return fund.Id;
    }

    public async Task LengthenAsync(CaseRoundEnds from, CaseRoundEnds to, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        var round = db.Set<Case>().Where(one => one.Kind == from.Kind && one.Round == from.Round);
        await round
            .Where(one => one.State == CaseState.Draft && one.OpenUntil == from.Drafts)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.OpenUntil, to.Drafts)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                cancel
            );
        // Somebody who was returned late has a few days of his own, which may end later still.
        await round
            .Where(one => one.State == CaseState.Returned && one.OpenUntil < to.Returned)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.OpenUntil, to.Returned)
                        .SetProperty(one => one.ResubmitUntil, to.Returned)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                cancel
            );
        await round
            .Where(one => one.State == CaseState.Submitted || one.State == CaseState.InReview)
            .Where(one => one.ResubmitUntil == from.Returned)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.ResubmitUntil, to.Returned)
                        .SetProperty(one => one.Version, one => one.Version + 1),
                cancel
            );
    }
}
