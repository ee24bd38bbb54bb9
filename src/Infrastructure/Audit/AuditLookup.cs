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

    /// <summary>Through ix_audit_rows_act: of these acts there are few lines.</summary>
    public async Task<IReadOnlySet<Guid>> FindTiedAsync(
        IReadOnlyCollection<string> acts,
        Guid staff,
        string subjectPrefix,
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var subject = subjectPrefix + staff;
        var rows = await db.Set<AuditRow>()
            .Where(row => acts.Contains(row.Act) && row.Actor == ActorKind.Staff)
            .Where(row => row.At >= since)
            .Where(row => row.ActorId == staff || row.Subject == subject)
            .Select(row => new { row.ActorId, row.Subject })
            .Distinct()
            .ToListAsync(cancel);
        var tied = new HashSet<Guid>();
        foreach (var row in rows)
        {
            if (row.Subject == subject && row.ActorId is { } by)
            {
                tied.Add(by);
            }
            else if (
                row.Subject?.StartsWith(subjectPrefix, StringComparison.Ordinal) == true
                && Guid.TryParse(row.Subject.AsSpan(subjectPrefix.Length), out var account)
            )
            {
                tied.Add(account);
            }
        }
        return tied;
    }
}
