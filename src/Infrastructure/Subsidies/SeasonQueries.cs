using WeChatUnion.Domain.Subsidies;

namespace WeChatUnion.Infrastructure.Subsidies;

/// <summary>What members read about a season.</summary>
public sealed class SeasonQueries(ISeasonStore seasons)
{
    /// <summary>Null: none is published.</summary>
    public async Task<SeasonView?> FindCurrentAsync(DateTimeOffset now, CancellationToken cancel) =>
        Describe(await seasons.FindCurrentAsync(now, cancel));

    /// <summary>A claim's own season, running or over. Null: no published one is called so.</summary>
    public async Task<SeasonView?> FindOfRoundAsync(string round, CancellationToken cancel) =>
        Describe(await seasons.FindOfRoundAsync(round, cancel));

    private static SeasonView? Describe(Season? season) =>
        season is null
            ? null
            : new SeasonView(
                season.Id,
                season.Round,
                season.Name,
                season.ApplyFrom,
                season.ApplyUntil,
                season.ResubmitUntil,
                season.ReadRules()
            );
}
