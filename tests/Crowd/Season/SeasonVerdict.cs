using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Crowd.Season;

/// <summary>What was promised, held against the database: nothing lost, nothing twice, every fen accounted for.</summary>
internal sealed class SeasonVerdict(SeasonNode node, string round)
{
    private static readonly CaseState[] Promised =
    [
        CaseState.Approved,
        CaseState.Batched,
        CaseState.Paid,
        CaseState.PayFailed,
    ];

    /// <summary>Handed in and not checked yet, and photos not prepared yet.</summary>
    public Task<(int Cases, int Photos)> WaitingAsync() =>
        node.AskAsync(
            async (UnionDbContext db) =>
                (
                    await Cases(db).CountAsync(one => one.State == CaseState.Submitted),
                    await db.Set<Material>().CountAsync(one => one.State == MaterialState.Received)
                )
        );

    public Task<IReadOnlyList<string>> FaultsAsync(SeasonTally tally) =>
        node.AskAsync(
            async (UnionDbContext db) =>
            {
                var faults = new List<string>();
                var cases = await Cases(db)
                    .Select(one => new
                    {
                        one.Id,
                        one.PersonId,
                        one.State,
                        one.AmountCents,
                        one.FundId,
                    })
                    .ToListAsync();
                var handedIn = cases
                    .Where(one => one.State is not (CaseState.Draft or CaseState.Submitted))
                    .Select(one => one.Id.Value)
                    .ToHashSet();
                var lost = tally.Submitted.Count(id => !handedIn.Contains(id));
                Add(lost > 0, $"{lost} cases with a receipt are not on a desk");
                var persons = cases.Select(one => one.PersonId).Distinct().Count();
                Add(persons != cases.Count, $"{cases.Count - persons} cases are a person's second");
                var reviews = await db.Set<CaseReview>()
                    .Where(one => one.Verdict == ReviewVerdict.Approved)
                    .GroupBy(one => one.CaseId)
                    .Select(one => new { one.Key, Count = one.Count() })
                    .ToDictionaryAsync(one => one.Key.Value, one => one.Count);
                var unheard = tally
                    .Decided.CountBy(id => id)
                    .Count(one => reviews.GetValueOrDefault(one.Key) < one.Value);
                Add(unheard > 0, $"the yes to {unheard} cases was taken and is not there");
                var promised = cases
                    .Where(one => Promised.Contains(one.State))
                    .Sum(one => one.AmountCents);
                var fund = await db.Set<CaseFund>().SingleAsync();
                Add(
                    fund.ReservedCents != promised,
                    $"{fund.ReservedCents} fen are reserved for {promised} fen approved"
                );
                var unread = await db.Set<Material>()
                    .CountAsync(one => one.State != MaterialState.Ready);
                Add(unread > 0, $"{unread} photos were not prepared");
                return (IReadOnlyList<string>)faults;

                void Add(bool isFault, string fault)
                {
                    if (isFault)
                    {
                        faults.Add(fault);
                    }
                }
            }
        );

    private IQueryable<Case> Cases(UnionDbContext db) =>
        db.Set<Case>().AsNoTracking().Where(one => one.Round == round);
}
