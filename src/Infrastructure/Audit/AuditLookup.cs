using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Audit;

internal sealed class AuditLookup(UnionDbContext db) : IAuditLookup
{
    /// <summary>Through ix_audit_rows_subject: of one thing there are few lines.</summary>
    public Task<bool> HasAsync(
        IReadOnlyCollection<string> acts,
        Guid staff,
        string subject,
        DateTimeOffset since,
        CancellationToken cancel
    ) =>
        db.Set<AuditRow>()
            .AnyAsync(
                row =>
                    row.Subject == subject
                    && row.ActorId == staff
                    && row.Actor == ActorKind.Staff
                    && acts.Contains(row.Act)
                    && row.At >= since,
                cancel
            );
}
