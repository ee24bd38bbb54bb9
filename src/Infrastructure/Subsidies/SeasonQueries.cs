using WeChatUnion.Domain.Subsidies;

namespace WeChatUnion.Infrastructure.Subsidies;

/// <summary>What members read about a season.</summary>
public sealed class SeasonQueries(ISeasonStore seasons)
{
    /// <summary>Null: none is published.</summary>
    public async Task<SeasonView?> FindCurrentAsync(DateTimeOffset now, CancellationToken cancel) =>
        await seasons.FindCurrentAsync(now, cancel) is { } season
            ? new SeasonView(
                season.Id,
                season.Round,
                season.Name,
                season.ApplyFrom,
                season.ApplyUntil,
                season.ResubmitUntil,
                season.ReadRules()
            )
            : null;
}
