using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Staff;

/// <inheritdoc />
internal sealed class StaffStore(UnionDbContext db) : IStaffStore
{
    public Task<StaffAccount?> FindAsync(StaffAccountId id, CancellationToken cancel) =>
        db.Set<StaffAccount>().SingleOrDefaultAsync(account => account.Id == id, cancel);

    public Task<StaffAccount?> FindByNameAsync(string userName, CancellationToken cancel) =>
        db.Set<StaffAccount>()
            .SingleOrDefaultAsync(account => account.UserName == userName, cancel);

    public Task<StaffRoleGrant?> FindGrantAsync(StaffRoleGrantId id, CancellationToken cancel) =>
        db.Set<StaffRoleGrant>().SingleOrDefaultAsync(grant => grant.Id == id, cancel);

    public async Task<IReadOnlyList<StaffRoleGrant>> FindGrantsAsync(
        StaffAccountId account,
        CancellationToken cancel
    ) =>
        await db.Set<StaffRoleGrant>()
            .Where(grant => grant.AccountId == account && grant.RevokedAt == null)
            .ToListAsync(cancel);

    public Task<StaffRecoveryCode?> FindRecoveryCodeAsync(
        StaffAccountId account,
        BlindIndex code,
        CancellationToken cancel
    ) =>
        db.Set<StaffRecoveryCode>()
            .SingleOrDefaultAsync(one => one.AccountId == account && one.Code == code, cancel);

    public async Task ReplaceRecoveryCodesAsync(
        StaffAccountId account,
        IReadOnlyList<BlindIndex> codes,
        CancellationToken cancel
    )
    {
        var old = await db.Set<StaffRecoveryCode>()
            .Where(one => one.AccountId == account)
            .ToListAsync(cancel);
        db.RemoveRange(old);
        db.AddRange(codes.Select(code => StaffRecoveryCode.Of(account, code)));
    }

    public Task<StaffSession?> FindSessionAsync(StaffSessionId id, CancellationToken cancel) =>
        db.Set<StaffSession>().SingleOrDefaultAsync(session => session.Id == id, cancel);

    public void Add(StaffAccount account) => db.Add(account);

    public void Add(StaffRoleGrant grant) => db.Add(grant);

    public void Add(StaffUsedCode code) => db.Add(code);

    public void Add(StaffSession session) => db.Add(session);

    public void Remove(StaffRecoveryCode code) => db.Remove(code);
}
