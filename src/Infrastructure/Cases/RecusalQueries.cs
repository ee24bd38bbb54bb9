using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Desk.Recusals;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>What stands for an account, what it declared for others, and all that stands for those below it.</summary>
public sealed class RecusalQueries(UnionDbContext db, IMemberLookup members, RecusalRights rights)
{
    private const int Most = 500;

    /// <returns>The latest 500.</returns>
    public async Task<IReadOnlyList<RecusalLine>> OfAsync(
        StaffActor actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var bound = await db.Set<CaseRecusal>()
            .Select(tie => tie.StaffId)
            .Distinct()
            .ToListAsync(cancel);
        var below = await rights.BelowAsync(actor, bound, now, cancel);
        var ids = below.ToList();
        var rows = await db.Set<CaseRecusal>()
            .AsNoTracking()
            .Where(tie =>
                tie.StaffId == actor.Id || tie.DeclaredBy == actor.Id || ids.Contains(tie.StaffId)
            )
            .OrderByDescending(tie => tie.DeclaredAt)
            .Take(Most)
            .ToListAsync(cancel);
        var entries = await members.FindAsync(
            [.. rows.Select(tie => tie.MemberId).Distinct()],
            cancel
        );
        return
        [
            .. rows.Select(tie => new RecusalLine(
                tie.Id,
                tie.StaffId,
                tie.Tie,
                entries.GetValueOrDefault(tie.MemberId)?.MaskedName,
                entries.GetValueOrDefault(tie.MemberId)?.OrganizationName,
                tie.DeclaredAt,
                tie.DeclaredBy,
                below.Contains(tie.StaffId)
            )),
        ];
    }
}
