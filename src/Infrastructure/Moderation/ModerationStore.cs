using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Domain.Moderation.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Moderation;

internal sealed class ModerationStore(UnionDbContext db) : IModerationStore
{
    private const int Step = 200;

    public Task<ContentCheck?> FindAsync(ContentCheckId id, CancellationToken cancel) =>
        db.Set<ContentCheck>().SingleOrDefaultAsync(check => check.Id == id, cancel);

    public Task<ContentCheck?> FindByTraceAsync(string traceId, CancellationToken cancel) =>
        db.Set<ContentCheck>().FirstOrDefaultAsync(check => check.TraceId == traceId, cancel);

    public Task<EarlyVerdict?> FindEarlyAsync(string traceId, CancellationToken cancel) =>
        db.Set<EarlyVerdict>().SingleOrDefaultAsync(v => v.TraceId == traceId, cancel);

    public async Task<IReadOnlyList<ContentCheck>> FindPendingAsync(
        DateTimeOffset askedBefore,
        CancellationToken cancel
    ) =>
        await db.Set<ContentCheck>()
            .Where(check => check.State == ContentState.Pending && check.AskedAt < askedBefore)
            .OrderBy(check => check.AskedAt)
            .Take(Step)
            .ToListAsync(cancel);

    public void Add(ContentCheck check) => db.Add(check);

    public void Add(EarlyVerdict verdict) => db.Add(verdict);

    public void Remove(EarlyVerdict verdict) => db.Remove(verdict);
}
