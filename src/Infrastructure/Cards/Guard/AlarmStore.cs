using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Guard;

internal sealed class AlarmStore(UnionDbContext db) : IAlarmStore
{
    private const int PerKind = 100;
    private const int BucketsOfADay = 144;
    private const int DaysOfUsual = 7;

    public async Task<IReadOnlyList<Suspicion>> FindSuspicionsAsync(
        GuardRules rules,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var bucket = FailedTryRow.BucketOf(now);
        var day = db.Set<FailedTryRow>()
            .AsNoTracking()
            .Where(row => row.Bucket > bucket - BucketsOfADay && row.Bucket <= bucket);
        var found = new List<Suspicion>();
        await AddAsync(
            AlarmKind.ManyFansOneAddress,
            rules.FansPerAddress,
            SuspicionSql.FansByAddress(day)
        );
        await AddAsync(
            AlarmKind.ManyTargetsOneAddress,
            rules.TargetsPerAddress,
            SuspicionSql.TargetsByAddress(day)
        );
        await AddAsync(
            AlarmKind.ManyTargetsOneFan,
            rules.TargetsPerFan,
            SuspicionSql.TargetsByFan(day)
        );
        await AddAsync(
            AlarmKind.ManyFansOneTarget,
            rules.FansPerTarget,
            SuspicionSql.FansByTarget(day)
        );
        if (await FindBurstAsync(rules, bucket, cancel) is { } burst)
        {
            found.Add(burst);
        }
        return found;

        async Task AddAsync(AlarmKind kind, int threshold, IQueryable<SuspicionRow> rows)
        {
            var worst = await rows.Where(row => row.Others >= threshold)
                .OrderByDescending(row => row.Others)
                .Take(PerKind)
                .ToListAsync(cancel);
            found.AddRange(
                worst.Select(row => new Suspicion(
                    kind,
                    row.Subject.Value,
                    row.Others,
                    row.Tries,
                    row.FirstAt,
                    row.LastAt
                ))
            );
        }
    }

    public Task<CardAlarm?> FindLatestAsync(
        AlarmKind kind,
        string subject,
        CancellationToken cancel
    ) =>
        db.Set<CardAlarm>()
            .Where(alarm => alarm.Kind == kind && alarm.Subject == subject)
            .OrderByDescending(alarm => alarm.RaisedAt)
            .FirstOrDefaultAsync(cancel);

    public Task<CardAlarm?> FindAsync(CardAlarmId id, CancellationToken cancel) =>
        db.Set<CardAlarm>().SingleOrDefaultAsync(alarm => alarm.Id == id, cancel);

    public Task<bool> SawBurstAsync(DateTimeOffset since, CancellationToken cancel) =>
        db.Set<CardAlarm>()
            .AnyAsync(alarm => alarm.Kind == AlarmKind.Burst && alarm.LastSeenAt >= since, cancel);

    public void Add(CardAlarm alarm) => db.Add(alarm);

    /// <summary>The fuller of the running ten minutes and the ten before, against those of the past week.</summary>
    private async Task<Suspicion?> FindBurstAsync(
        GuardRules rules,
        int bucket,
        CancellationToken cancel
    )
    {
        var rows = db.Set<FailedTryRow>().AsNoTracking();
        var recent = await rows.Where(row => row.Bucket >= bucket - 1 && row.Bucket <= bucket)
            .GroupBy(row => row.Bucket)
            .Select(group => new
            {
                Wrong = group.Sum(row => row.Wrong),
                FirstAt = group.Min(row => row.FirstAt),
                LastAt = group.Max(row => row.LastAt),
            })
            .OrderByDescending(sum => sum.Wrong)
            .FirstOrDefaultAsync(cancel);
        if (recent is null || recent.Wrong < rules.BurstMinimum)
        {
            return null;
        }
        const int Buckets = DaysOfUsual * BucketsOfADay;
        var week = await rows.Where(row => row.Bucket < bucket - 1)
            .Where(row => row.Bucket >= bucket - 1 - Buckets)
            .SumAsync(row => row.Wrong, cancel);
        return (long)recent.Wrong * Buckets >= (long)week * rules.BurstFactor
            ? new(
                AlarmKind.Burst,
                Suspicion.Everybody,
                recent.Wrong,
                recent.Wrong,
                recent.FirstAt,
                recent.LastAt
            )
            : null;
    }
}
