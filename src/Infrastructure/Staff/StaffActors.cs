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
    private const int AtOnce = 500;

    private const string NoteAct =
        $"UPDATE {StaffSession.Table} SET last_act_at = @p1 WHERE id = @p0 AND last_act_at < @p1";

    public async Task<StaffActor?> FindAsync(
        StaffSessionId session,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await OpenAsync(session, now, cancel) is not { } opened)
        {
            return null;
        }
        if (opened.Session.LastActAt + StaffSession.NotedEach <= now)
        {
            await writer.WriteAsync([
                new HotStatement(NoteAct, [session.Value, dialect.Time(now)]),
            ]);
        }
        return opened.Actor;
    }

    public async Task<StaffActor?> LookAsync(
        StaffSessionId session,
        DateTimeOffset now,
        CancellationToken cancel
    ) => (await OpenAsync(session, now, cancel))?.Actor;

    public async Task<StaffActor?> FindAsync(
        StaffAccountId account,
        DateTimeOffset now,
        CancellationToken cancel
    ) => (await FindAsync([account], now, cancel)).GetValueOrDefault(account);

    public async Task<IReadOnlyDictionary<StaffAccountId, StaffActor>> FindAsync(
        IReadOnlyCollection<StaffAccountId> accounts,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<StaffAccountId, StaffActor>();
        foreach (var some in accounts.Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            var names = await db.Set<StaffAccount>()
                .Where(one => some.Contains(one.Id) && !one.IsDisabled)
                .Select(one => new { one.Id, one.DisplayName })
                .ToListAsync(cancel);
            var grants = await GrantsAsync(some, now, cancel);
            foreach (var one in names)
            {
                found[one.Id] = new(one.Id, one.DisplayName, [.. grants[one.Id]]);
            }
        }
        return found;
    }

    /// <summary>Null: it has ended, or its account may act no more.</summary>
    private async Task<Opened?> OpenAsync(
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
        var grants = await GrantsAsync([found.Id], now, cancel);
        return new(found.Session, new(found.Id, found.DisplayName, [.. grants[found.Id]]));
    }

    private async Task<ILookup<StaffAccountId, StaffGrant>> GrantsAsync(
        List<StaffAccountId> accounts,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var grants = await db.Set<StaffRoleGrant>()
            .AsNoTracking()
            .Where(grant => accounts.Contains(grant.AccountId) && grant.RevokedAt == null)
            .Where(grant => grant.EndsAt == null || grant.EndsAt > now)
            .ToListAsync(cancel);
        var places = await unions.FindAsync(
            [.. grants.Select(grant => grant.OrganizationId).Distinct()],
            cancel
        );
        return grants
            .Where(grant => places.ContainsKey(grant.OrganizationId))
            .ToLookup(
                grant => grant.AccountId,
                grant => new StaffGrant(grant.Role, places[grant.OrganizationId].Path)
            );
    }

    private sealed record Opened(StaffSession Session, StaffActor Actor);
}
