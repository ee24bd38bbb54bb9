using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Infrastructure.Members.Standing;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Members.Organizations;

/// <summary>What touches all members of a union at once: sets of rows, inside the open transaction.</summary>
internal sealed class OrganizationHandovers(
    UnionDbContext db,
    UnionUnitOfWork work,
    SqlDialect dialect
)
{
    private const string LogMoves =
        $"INSERT INTO {MemberChange.Table} (member_id, field, at, by_id, source, before, after, reason) "
        + $"SELECT id, @p0, @p1, @p2, @p3, @p4, @p5, @p6 FROM {Member.Table} WHERE organization_id = @p7";

    private const string QueueStandings =
        $"INSERT INTO {StandingChangeMapping.Table} (member_id, at, due_at, failures) "
        + $"SELECT id, @p0, @p0, 0 FROM {Member.Table} WHERE organization_id = @p1";

    public async Task HandOverAsync(OrganizationHandover handover, CancellationToken cancel)
    {
        var (from, to) = (handover.From.Id, handover.To.Id);
        await work.ExecuteAsync(
            new HotStatement(
                LogMoves,
                [
                    (int)MemberField.Organization,
                    dialect.Time(handover.At),
                    handover.By.Value,
                    MemberChange.FromConsole,
                    handover.From.Name,
                    handover.To.Name,
                    MemberChange.UnionsMerged,
                    from.Value,
                ]
            )
        );
        await QueueStandingsAsync(from, handover.At);
        await db.Set<Member>()
            .Where(member => member.OrganizationId == from)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.OrganizationId, to)
                        .SetProperty(m => m.Version, m => m.Version + 1),
                cancel
            );
        var unions = db.Set<UnionOrganization>();
        await unions
            .Where(union => union.ParentId == from)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.ParentId, to)
                        .SetProperty(u => u.Version, u => u.Version + 1),
                cancel
            );
        await unions
            .Where(union => union.MergedInto == from)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.MergedInto, to), cancel);
    }

    public Task QueueStandingsAsync(UnionOrganizationId organization, DateTimeOffset now) =>
        work.ExecuteAsync(
            new HotStatement(QueueStandings, [dialect.Time(now), organization.Value])
        );
}
