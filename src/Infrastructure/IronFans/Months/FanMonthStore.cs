using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Months;

internal sealed class FanMonthStore(UnionDbContext db, HotReads reads, SqlDialect dialect)
    : IFanMonthStore
{
    private const string Scores =
        $"SELECT person_id, score, active_days, quality, reached_at FROM {IronFansMapping.Scores} WHERE month = @p0 AND score > 0";

    public async Task<FanMonth?> FindAsync(int month, CancellationToken cancel) =>
        await db.Set<FanMonth>().FindAsync([month], cancel);

    public async Task<IReadOnlyList<FanMonth>> FindUnfinishedAsync(CancellationToken cancel) =>
        await db.Set<FanMonth>()
            .AsNoTracking()
            .Where(month =>
                month.State != FanMonthState.Published
                || month.RewardedAt == null
                || month.ArticleDraft == null
            )
            .OrderBy(month => month.Month)
            .ToListAsync(cancel);

    public async Task<FanScore[]> ReadScoresAsync(int month, CancellationToken cancel)
    {
        var rows = await reads.AllAsync(
            Scores,
            [month],
            row => new FanScore(
                new PersonId(row.GetGuid(0)),
                row.GetInt32(1),
                row.GetInt32(2),
                row.GetInt32(3),
                dialect.ReadTime(row, 4).ToUnixTimeMilliseconds()
            ),
            cancel
        );
        return [.. rows];
    }

    public async Task<IReadOnlyList<FanCandidate>> FindCandidatesAsync(
        int month,
        int fromPlace,
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<FanCandidate>()
            .Where(one => one.Month == month && one.Place >= fromPlace)
            .OrderBy(one => one.Place)
            .Take(most)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<FanCandidate>> FindScreenedAsync(
        int month,
        CancellationToken cancel
    ) =>
        await db.Set<FanCandidate>()
            .Where(one => one.Month == month && one.IsScreened)
            .OrderBy(one => one.Place)
            .ToListAsync(cancel);

    public async Task<FanCandidate?> FindCandidateAsync(
        int month,
        int place,
        CancellationToken cancel
    ) => await db.Set<FanCandidate>().FindAsync([month, place], cancel);

    public async Task<IReadOnlyList<FanMonth>> FindUnpublishedAsync(
        int from,
        int before,
        CancellationToken cancel
    ) =>
        await db.Set<FanMonth>()
            .AsNoTracking()
            .Where(one =>
                one.Month >= from
                && one.Month < before
                && one.State != FanMonthState.Published
                && one.HeldAt == null
            )
            .OrderBy(one => one.Month)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<int>> FindHonouredAsync(
        IReadOnlyCollection<PersonId> persons,
        MemberId? member,
        CancellationToken cancel
    ) =>
        await db.Set<FanHonour>()
            .Where(honour => persons.Contains(honour.PersonId) || honour.MemberId == member)
            .Select(honour => honour.Month)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<FanHonour>> FindHonoursAsync(
        int month,
        CancellationToken cancel
    ) =>
        await db.Set<FanHonour>()
            .AsNoTracking()
            .Where(honour => honour.Month == month)
            .OrderBy(honour => honour.Seat)
            .ToListAsync(cancel);

    public async Task<FanObjection?> FindObjectionAsync(
        FanObjectionId id,
        CancellationToken cancel
    ) => await db.Set<FanObjection>().FindAsync([id], cancel);

    public Task<int> CountObjectionsAsync(
        int month,
        IReadOnlyCollection<PersonId> by,
        CancellationToken cancel
    ) =>
        db.Set<FanObjection>().CountAsync(one => one.Month == month && by.Contains(one.By), cancel);

    public Task<bool> HasOpenObjectionsAsync(int month, CancellationToken cancel) =>
        db.Set<FanObjection>().AnyAsync(one => one.Month == month && one.IsUpheld == null, cancel);

    public void Add(FanMonth month) => db.Add(month);

    public void Add(int month, RankedMonth ranked)
    {
        db.AddRange(ranked.Top.Select((score, i) => FanCandidate.Of(month, i + 1, score)));
        db.AddRange(
            ranked.Steps.Select(step => new PlaceStep
            {
                Month = month,
                Score = step.Score,
                Fans = step.Fans,
            })
        );
    }

    public void Add(IEnumerable<FanCandidate> candidates) => db.AddRange(candidates);

    public void Add(IEnumerable<FanHonour> honours) => db.AddRange(honours);

    public void Add(FanObjection objection) => db.Add(objection);
}
