using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Subsidies;

internal sealed class SeasonStore(UnionDbContext db, UnionUnitOfWork work) : ISeasonStore
{
    /// <summary>The oldest row there is: all take the same one, and it changes in nothing.</summary>
    private const string Turn =
        "UPDATE subsidies_seasons SET version = version WHERE NOT EXISTS (SELECT 1 FROM subsidies_seasons older WHERE older.id < subsidies_seasons.id)";

    public async Task<Season?> FindAsync(SeasonId id, CancellationToken cancel) =>
        await db.Set<Season>().FindAsync([id], cancel);

    public async Task<Season?> FindOfRoundAsync(string round, CancellationToken cancel) =>
        Season.IdOf(round) is { } id
        && await FindAsync(id, cancel) is { State: SeasonState.Published } season
            ? season
            : null;

    public async Task<Season?> FindCurrentAsync(DateTimeOffset now, CancellationToken cancel)
    {
        return await Published()
                .Where(season => season.ApplyFrom <= now)
                .OrderByDescending(season => season.ApplyFrom)
                .FirstOrDefaultAsync(cancel)
            ?? await Published().OrderBy(season => season.ApplyFrom).FirstOrDefaultAsync(cancel);
    }

    public Task<Season?> FindBeforeAsync(Season season, CancellationToken cancel) =>
        Published()
            .Where(other => other.Id != season.Id && other.ApplyFrom < season.ApplyFrom)
            .OrderByDescending(other => other.ApplyFrom)
            .FirstOrDefaultAsync(cancel);

    public async Task TakeTurnAsync(CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        await work.ExecuteAsync(new HotStatement(Turn, []));
    }

    public async Task<IReadOnlyList<Season>> FindPublishedAsync(CancellationToken cancel) =>
        await Published().OrderBy(season => season.ApplyFrom).ToListAsync(cancel);

    public Task<bool> IsTriedAsync(Season season, CancellationToken cancel)
    {
        var digest = season.Digest;
        return db.Set<SeasonTrial>()
            .AnyAsync(trial => trial.SeasonId == season.Id && trial.Digest == digest, cancel);
    }

    public void Add(Season season) => db.Add(season);

    public void Add(SeasonTrial trial) => db.Add(trial);

    private IQueryable<Season> Published() =>
        db.Set<Season>().Where(season => season.State == SeasonState.Published);
}
