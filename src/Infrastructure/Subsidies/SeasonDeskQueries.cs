using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Subsidies;

/// <summary>Seasons as the console shows them. They are the city's; any scope shows all, for reviewers of every union go by them.</summary>
public sealed class SeasonDeskQueries(UnionDbContext db)
{
    /// <summary>The youngest first.</summary>
    public async Task<PageOf<SeasonLine>> ListAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var seasons = Visible(scope);
        var rows = await seasons
            .OrderByDescending(season => season.ApplyFrom)
            .ThenByDescending(season => season.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        return new([.. rows.Select(Line)], await seasons.LongCountAsync(cancel));
    }

    /// <summary>Null: there is none, or nothing may be seen.</summary>
    public async Task<SeasonDetail?> FindAsync(
        StaffScope scope,
        SeasonId id,
        CancellationToken cancel
    )
    {
        var found = await Visible(scope).SingleOrDefaultAsync(season => season.Id == id, cancel);
        if (found is not { } season)
        {
            return null;
        }
        var trial = await db.Set<SeasonTrial>()
            .AsNoTracking()
            .Where(one => one.SeasonId == id)
            .OrderByDescending(one => one.At)
            .FirstOrDefaultAsync(cancel);
        var against = trial is null
            ? null
            : await db.Set<Season>()
                .Where(one => one.Id == trial.Against)
                .Select(one => one.Name)
                .SingleOrDefaultAsync(cancel);
        return new(
            Line(season),
            season.Windows,
            season.ReadRules(),
            season.BudgetCents,
            season.MakerId,
            season.PublisherId,
            season.PublishedAt,
            season.Version,
            season.Digest,
            trial is null
                ? null
                : new(
                    against ?? "",
                    trial.By,
                    trial.At,
                    trial.Digest == season.Digest,
                    trial.ReadResult()
                )
        );
    }

    /// <summary>For the tile: what waits for a second person.</summary>
    public Task<int> CountProposedAsync(StaffScope scope, CancellationToken cancel) =>
        Visible(scope).CountAsync(season => season.State == SeasonState.Proposed, cancel);

    private static SeasonLine Line(Season season) =>
        new(
            season.Id,
            season.Name,
            season.State,
            season.ApplyFrom,
            season.ApplyUntil,
            season.BudgetCents
        );

    private IQueryable<Season> Visible(StaffScope scope)
    {
        var seesAll = !scope.IsEmpty;
        return db.Set<Season>().AsNoTracking().Where(_ => seesAll);
    }
}
