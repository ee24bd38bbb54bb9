using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns;

/// <summary>Who takes part in no draw, as the console shows it.</summary>
public sealed class ExclusionQueries(UnionDbContext db, IMemberLookup members)
{
    private const int Most = 1000;
    private const int Portion = 500;

    /// <summary>Members of the unions in scope, the latest 1,000 first. Who is not in the register any more is the whole city's.</summary>
    public async Task<IReadOnlyList<ExclusionLine>> ListAsync(
        StaffScope scope,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<Exclusion>()
            .AsNoTracking()
            .OrderByDescending(row => row.AddedAt)
            .Take(Most)
            .ToListAsync(cancel);
        var entries = new Dictionary<MemberId, MemberEntry>();
        foreach (var some in rows.Select(row => row.MemberId).Chunk(Portion))
        {
            foreach (var (id, entry) in await members.FindAsync(some, cancel))
            {
                entries[id] = entry;
            }
        }
        return
        [
            .. from row in rows
            let entry = entries.GetValueOrDefault(row.MemberId)
            where entry is null ? scope.IsWhole : scope.Covers(entry.UnionPath)
            select new ExclusionLine(
                row.MemberId,
                entry?.MaskedName,
                entry?.OrganizationName,
                row.AddedAt,
                row.AddedBy
            ),
        ];
    }
}
