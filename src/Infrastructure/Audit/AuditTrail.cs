using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Infrastructure.Audit.Details;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Audit;

internal sealed class AuditTrail(UnionDbContext db, DetailCipher cipher) : IAuditTrail
{
    public void Record(AuditEntry entry)
    {
        if (entry.Details is not { } details)
        {
            db.Add(AuditRow.Of(entry));
            return;
        }
        var (key, text) = cipher.Seal(details, entry.At);
        db.Add(key);
        db.Add(AuditRow.Of(entry, new SealedDetails(details.About, key.Id, text)));
    }
}
