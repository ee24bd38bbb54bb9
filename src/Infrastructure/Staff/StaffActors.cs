using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Staff;

/// <inheritdoc />
internal sealed class StaffActors(
    UnionDbContext db,
    IUnionDirectory unions,
    IHotWriter writer,
    SqlDialect dialect
) : IStaffActors
{
    private const string NoteAct =
        $"UPDATE {StaffSession.Table} SET last_act_at = @p1 WHERE id = @p0 AND last_act_at < @p1";

    public async Task<StaffActor?> FindAsync(
        StaffSessionId session,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await db.Set<StaffSession>()
            .AsNoTracking()
            .Where(one => one.Id == session)
            .Join(
                db.Set<StaffAccount>(),
                one => one.AccountId,
                account => account.Id,
                (one, account) => new { Session = one, Account = account }
            )
            .Where(pair => pair.Account.SecurityStamp == pair.Session.Stamp)
            .Where(pair => !pair.Account.IsDisabled)
            .Select(pair => new
            {
                pair.Session,
                pair.Account.Id,
                pair.Account.DisplayName,
            })
            .SingleOrDefaultAsync(cancel);
        if (found is null || !found.Session.IsOpen(now))
        {
            return null;
        }
        if (found.Session.LastActAt + StaffSession.NotedEach <= now)
        {
            await writer.WriteAsync([
                new HotStatement(NoteAct, [session.Value, dialect.Time(now)]),
            ]);
        }
        return new StaffActor(
            found.Id,
            found.DisplayName,
            await GrantsAsync(found.Id, now, cancel)
        );
    }

    private async Task<IReadOnlyList<StaffGrant>> GrantsAsync(
        StaffAccountId account,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var grants = await db.Set<StaffRoleGrant>()
            .AsNoTracking()
            .Where(grant => grant.AccountId == account && grant.RevokedAt == null)
            .Where(grant => grant.EndsAt == null || grant.EndsAt > now)
            .ToListAsync(cancel);
        var places = await unions.FindAsync([.. grants.Select(g => g.OrganizationId)], cancel);
        return
        [
            .. grants
                .Where(grant => places.ContainsKey(grant.OrganizationId))
                .Select(grant => new StaffGrant(grant.Role, places[grant.OrganizationId].Path)),
        ];
    }
}
