using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>What is handed in and not over, of a person or the member he is bound to.</summary>
internal sealed class CasesUnderWay(UnionDbContext db)
{
    private static readonly CaseState[] States =
    [
        CaseState.Submitted,
        CaseState.InReview,
        CaseState.Returned,
        CaseState.Approved,
        CaseState.Batched,
        CaseState.PayFailed,
    ];

    /// <returns>How many of each kind, by the kind's name.</returns>
    public async Task<IReadOnlyList<(string Kind, int Count)>> CountAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    )
    {
        var open = await db.Set<Case>()
            .Where(one => one.PersonId == person || one.MemberId == member)
            .Where(one => States.Contains(one.State))
            .GroupBy(one => one.Kind)
            .Select(own => new { Kind = own.Key, Count = own.Count() })
            .OrderBy(own => own.Kind)
            .ToListAsync(cancel);
        return [.. open.Select(own => (own.Kind, own.Count))];
    }
}
