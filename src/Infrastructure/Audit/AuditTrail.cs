using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Audit;

internal sealed class AuditTrail(UnionDbContext db) : IAuditTrail
{
    public void Record(AuditEntry entry) => db.Add(AuditRow.Of(entry));
}
