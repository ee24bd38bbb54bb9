using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Audit.Details;

internal sealed class AuditDetailStore(UnionDbContext db, DetailCipher cipher) : IAuditDetailStore
{
    /// <exception cref="CryptographicException">The details were altered, or <c>Privacy:Keys</c> lacks a key.</exception>
    public async Task<StoredDetails?> FindAsync(long rowId, CancellationToken cancel)
    {
        var row = await db.Set<AuditRow>()
            .AsNoTracking()
            .Where(one => one.Id == rowId)
            .Select(one => new
            {
                one.UnionPath,
                one.About,
                one.DetailsKey,
                one.Details,
            })
            .SingleOrDefaultAsync(cancel);
        if (row is not { DetailsKey: { } id, Details: { } text })
        {
            return row is null ? null : new StoredDetails(row.UnionPath, row.About, null);
        }
        var key = await db.Set<AuditKey>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        // Whom it is about today: the key knows when two persons became one.
        return key is null
            ? new StoredDetails(row.UnionPath, row.About, null)
            : new StoredDetails(row.UnionPath, key.About, cipher.Open(key, text));
    }
}
