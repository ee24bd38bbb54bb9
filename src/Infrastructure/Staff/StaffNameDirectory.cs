using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Staff;

/// <inheritdoc />
internal sealed class StaffNameDirectory(UnionDbContext db) : IStaffNames
{
    public async Task<IReadOnlyDictionary<StaffAccountId, string>> FindAsync(
        IReadOnlyCollection<StaffAccountId> ids,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return new Dictionary<StaffAccountId, string>();
        }
        var wanted = ids.Distinct().ToList();
        return await db.Set<StaffAccount>()
            .AsNoTracking()
            .Where(account => wanted.Contains(account.Id))
            .Select(account => new { account.Id, account.DisplayName })
            .ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
    }

    public async Task<StaffAccountId?> FindByUserNameAsync(
        string userName,
        CancellationToken cancel
    )
    {
        var normal = StaffAccount.Normalise(userName);
        return await db.Set<StaffAccount>()
            .AsNoTracking()
            .Where(account => account.UserName == normal)
            .Select(account => (StaffAccountId?)account.Id)
            .SingleOrDefaultAsync(cancel);
    }
}
