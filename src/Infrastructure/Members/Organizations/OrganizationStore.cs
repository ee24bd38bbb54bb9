using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Organizations;

internal sealed class OrganizationStore(
    UnionDbContext db,
    UnionUnitOfWork work,
    OrganizationHandovers handovers
) : IOrganizationStore
{
    private DbSet<UnionOrganization> Unions => db.Set<UnionOrganization>();

    public async Task<IAsyncDisposable> HoldTreeAsync(CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        // The root's row is the lock: every tree has one, and a server keeps it until the commit.
        await Unions
            .Where(union => union.ParentId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Version, u => u.Version), cancel);
        return new HeldTree(work);
    }

    public async Task<bool> HoldActiveAsync(UnionOrganizationId id, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        var held = await Unions
            .Where(union => union.Id == id && union.State == UnionState.Active)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Version, u => u.Version), cancel);
        if (held == 0)
        {
            await work.RollbackAsync();
        }
        return held > 0;
    }

    public Task<UnionOrganization?> FindAsync(UnionOrganizationId id, CancellationToken cancel) =>
        Unions.SingleOrDefaultAsync(union => union.Id == id, cancel);

    public async Task<UnionOrganization?> FindByCodeAsync(string code, CancellationToken cancel)
    {
        var union = await Unions.SingleOrDefaultAsync(union => union.Code == code, cancel);
        return union?.MergedInto is { } into ? await FindAsync(into, cancel) : union;
    }

    public async Task<bool> IsInUseAsync(UnionOrganizationId id, CancellationToken cancel) =>
        await db.Set<Member>()
            .AnyAsync(
                member => member.OrganizationId == id && member.State == MemberState.InMembership,
                cancel
            )
        || await Unions.AnyAsync(
            union => union.ParentId == id && union.State == UnionState.Active,
            cancel
        );

    public void Add(UnionOrganization organization) => db.Add(organization);

    public void Add(OrganizationChange change) => db.Add(change);

#pragma warning disable CA1309, CA1845 // Becomes SQL; the column itself compares byte by byte.
    public Task MovePathsBelowAsync(string from, string to, CancellationToken cancel)
    {
        var end = PathRange.EndOf(from);
        var length = from.Length;
        return Unions
            .Where(union =>
                string.Compare(union.Path, from) > 0 && string.Compare(union.Path, end) < 0
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.Path, u => to + u.Path.Substring(length))
                        .SetProperty(u => u.Version, u => u.Version + 1),
                cancel
            );
    }
#pragma warning restore CA1309, CA1845

    public Task HandOverAsync(OrganizationHandover handover, CancellationToken cancel) =>
        handovers.HandOverAsync(handover, cancel);

    public Task QueueStandingsAsync(
        UnionOrganizationId organization,
        DateTimeOffset now,
        CancellationToken cancel
    ) => handovers.QueueStandingsAsync(organization, now);
}
