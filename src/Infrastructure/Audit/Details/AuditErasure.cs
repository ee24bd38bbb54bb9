using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Audit.Details;

internal sealed class AuditErasure(UnionDbContext db) : IAuditErasure
{
    public async Task<int> ForgetAsync(Guid about, CancellationToken cancel)
    {
        var keys = await db.Set<AuditKey>().Where(key => key.About == about).ToListAsync(cancel);
        db.RemoveRange(keys);
        return keys.Count;
    }
}
