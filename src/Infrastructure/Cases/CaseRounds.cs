using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseRounds(UnionDbContext db, UnionUnitOfWork work) : ICaseRounds
{
    private const string Raise =
        "UPDATE cases_funds SET limit_cents = @p1 WHERE id = @p2 AND limit_cents = @p0 AND limit_cents < @p1 AND reserved_cents <= @p1";

    public CaseFundId OpenFund(string title, long limitCents)
    {
        var fund = CaseFund.Open(CaseFundId.New(), title, limitCents);
        db.Add(fund);
        return fund.Id;
    }

    public async Task<bool> RaiseFundAsync(
        CaseFundId fund,
        long fromCents,
        long toCents,
        CancellationToken cancel
    )
    {
        await work.BeginAsync(cancel);
        return await work.ExecuteAsync(new HotStatement(Raise, [fromCents, toCents, fund.Value]))
            == 1;
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
