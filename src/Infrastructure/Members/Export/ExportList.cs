using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Export;

/// <summary>
/// Who stands in an export, and under which union, as it was when the export began: whoever is moved meanwhile is neither
/// left out nor written twice, as he would be if the export went on from where it stood. Costs 16 bytes a member, 24 MB
/// for a whole city.
/// </summary>
internal sealed class ExportList
{
    private readonly List<MemberId> members;
    private readonly List<(ExportUnion Union, int End)> unions = [];

    private ExportList(int members) => this.members = new(members);

    public static async Task<ExportList> ReadAsync(
        UnionDbContext db,
        StaffScope scope,
        MemberState? state,
        CancellationToken cancel
    )
    {
        var unions = UnionSubtrees.Unions(db, scope);
        var named = await unions
            .Select(union => new ExportUnion(union.Id, union.Code, union.Name))
            .ToDictionaryAsync(union => union.Id, cancel);
        var rows =
            from union in unions
            join member in db.Set<Member>().AsNoTracking() on union.Id equals member.OrganizationId
            where member.State != MemberState.Merged && (state == null || member.State == state)
            select new
            {
                union.Path,
                Union = union.Id,
                Member = member.Id,
            };
        var list = new ExportList(await rows.CountAsync(cancel));
        await foreach (
            var row in rows.OrderBy(row => row.Path).AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            // A union made since its name was read is the next export's.
            if (named.TryGetValue(row.Union, out var union))
            {
                list.Add(union, row.Member);
            }
        }
        return list;
    }

    /// <summary>In order, at most so many at a time: members and, beside each, the union.</summary>
    public IEnumerable<(ExportUnion[] Unions, MemberId[] Members)> Steps(int most)
    {
        var at = 0;
        for (var from = 0; from < members.Count; from += most)
        {
            var step = members.GetRange(from, Math.Min(most, members.Count - from)).ToArray();
            var beside = new ExportUnion[step.Length];
            for (var i = 0; i < step.Length; i++)
            {
                while (unions[at].End <= from + i)
                {
                    at++;
                }
                beside[i] = unions[at].Union;
            }
            yield return (beside, step);
        }
    }

    private void Add(ExportUnion union, MemberId member)
    {
        members.Add(member);
        if (unions.Count > 0 && unions[^1].Union == union)
        {
            unions[^1] = (union, members.Count);
        }
        else
        {
            unions.Add((union, members.Count));
        }
    }
}
