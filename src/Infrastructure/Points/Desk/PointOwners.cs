using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Desk;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;

namespace WeChatUnion.Infrastructure.Points.Desk;

internal sealed class PointOwners(UnionDbContext db) : IPointOwners
{
    public async Task<PersonId?> FindAsync(PointTransferId transfer, CancellationToken cancel)
    {
        var next = await db.Set<TransferRow>()
            .Where(row => row.Id == transfer)
            .Select(row => (PointAccountId?)row.AccountId)
            .SingleOrDefaultAsync(cancel);
        while (next is { } account)
        {
            var found = await db.Set<AccountRow>()
                .Where(row => row.Id == account)
                .Select(row => new { row.PersonId, row.MergedInto })
                .SingleOrDefaultAsync(cancel);
            if (found?.MergedInto is null)
            {
                return found?.PersonId;
            }
            next = found.MergedInto;
        }
        return null;
    }
}
