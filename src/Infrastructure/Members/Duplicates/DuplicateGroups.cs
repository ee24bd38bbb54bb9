using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Members.Duplicates;

/// <summary>Walks one blind index after the other and picks what stands in it more than once.</summary>
internal sealed class DuplicateGroups(
    UnionDbContext db,
    IPersonalDataVault vault,
    HotReads reads,
    SqlDialect dialect
) : IDuplicateGroups
{
    private const int Step = 200;

    /// <summary>An office phone may stand on a whole firm's entries; the namesake index finds those too.</summary>
    private const int MembersPerPhone = 200;

    private readonly string sharedNamesakes = dialect.First(
        $"SELECT namesake_index FROM {Member.Table} WHERE namesake_index > @p0 "
            + "GROUP BY namesake_index HAVING COUNT(*) > 1 ORDER BY namesake_index",
        Step
    );

    private readonly string sharedPhones = dialect.First(
        $"SELECT phone_index FROM {Member.Table} WHERE phone_index > @p0 "
            + "GROUP BY phone_index HAVING COUNT(*) > 1 ORDER BY phone_index",
        Step
    );

    public async Task<DuplicateStep> FindAsync(DuplicateCursor cursor, CancellationToken cancel)
    {
        var byPhone = cursor.Reason == DuplicateReason.SameNameAndPhone;
        var shared = await reads.AllAsync(
            byPhone ? sharedPhones : sharedNamesakes,
            [cursor.After],
            row => row.GetString(0),
            cancel
        );
        var groups = new List<DuplicateGroup>();
        if (shared.Count > 0)
        {
            var members = await MembersAsync(shared, byPhone, cancel);
            groups.AddRange(Group(members, byPhone, cursor.Reason));
        }
        var next =
            shared.Count == Step ? cursor with { After = shared[^1] }
            : byPhone ? null
            : new DuplicateCursor(DuplicateReason.SameNameAndPhone, "");
        return new(await WithoutKnownAsync(groups, cancel), next);
    }

    private async Task<List<Member>> MembersAsync(
        List<string> shared,
        bool byPhone,
        CancellationToken cancel
    )
    {
        var members = db.Set<Member>().AsNoTracking().Where(m => m.State != MemberState.Merged);
        if (byPhone)
        {
            var phones = shared.ConvertAll(value => (BlindIndex?)new BlindIndex(value));
            return await members.Where(m => phones.Contains(m.PhoneIndex)).ToListAsync(cancel);
        }
        var namesakes = shared.ConvertAll(value => new BlindIndex(value));
        return await members
            .Where(member => namesakes.Contains(member.NamesakeIndex))
            .ToListAsync(cancel);
    }

    private IEnumerable<DuplicateGroup> Group(
        List<Member> members,
        bool byPhone,
        DuplicateReason reason
    ) =>
        members
            .GroupBy(member => byPhone ? member.PhoneIndex!.Value : member.NamesakeIndex)
            .Where(group => !byPhone || group.Count() <= MembersPerPhone)
            .SelectMany(group =>
                byPhone ? group.GroupBy(member => member.OpenName(vault)) : [Whole(group)]
            )
            .Select(group => group.Select(member => member.Id).OrderBy(id => id.Value).ToList())
            .Where(group => group.Count > 1)
            .Select(group => new DuplicateGroup(reason, group));

    private static IGrouping<string, Member> Whole(IEnumerable<Member> group) =>
        group.GroupBy(_ => "").Single();

    private async Task<IReadOnlyList<DuplicateGroup>> WithoutKnownAsync(
        List<DuplicateGroup> groups,
        CancellationToken cancel
    )
    {
        var oldest = groups.ConvertAll(group => group.Members[0]);
        var pairs = await db.Set<MemberDuplicate>()
            .Where(pair => oldest.Contains(pair.FirstId))
            .Select(pair => new { pair.FirstId, pair.SecondId })
            .ToListAsync(cancel);
        var known = pairs.Select(pair => (pair.FirstId, pair.SecondId)).ToHashSet();
        return
        [
            .. groups
                .Select(group =>
                    group with
                    {
                        Members =
                        [
                            group.Members[0],
                            .. group
                                .Members.Skip(1)
                                .Where(member => !known.Contains((group.Members[0], member))),
                        ],
                    }
                )
                .Where(group => group.Members.Count > 1),
        ];
    }
}
