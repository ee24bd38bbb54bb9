using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <param name="Digest">As the page showed it: what was looked at is what is published.</param>
public sealed record PublishSeasonRequest(SeasonId Id, string Digest);

/// <summary>
/// A second person, who wrote nothing of it, opens a season to members. Its fund is opened in the same save. Of two at the same
/// moment, be it of one season or of two that overlap, the database takes the first: the second waits for it, and is told why not.
/// </summary>
public sealed class PublishSeason(SeasonDesk desk, ISeasonStore seasons, ICaseRounds rounds)
{
    public async Task<Outcome<SeasonId>> ExecuteAsync(
        StaffActor actor,
        PublishSeasonRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, SubsidiesActs.Publish, request.Id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var season = opened.Value;
        if (season.State != SeasonState.Proposed)
        {
            return SeasonRefusals.NotProposed;
        }
        if (season.Digest != request.Digest)
        {
            return SeasonRefusals.Moved;
        }
        if (await desk.WhyNotSecondAsync(actor, season, now, cancel) is { } same)
        {
            return same;
        }
        if (season.ApplyUntil <= now)
        {
            return SeasonRefusals.Over;
        }
        await seasons.TakeTurnAsync(cancel);
        var published = await seasons.FindPublishedAsync(cancel);
        if (published.Any(other => SeasonCheck.Overlap(season, other)))
        {
            return SeasonRefusals.Overlaps;
        }
        var fund = rounds.OpenFund(season.Name, season.BudgetCents);
        season.Publish(actor.Id, fund, now, SeasonDesk.NextTurn(published));
        return await desk.CloseAsync(actor, "subsidies.season-published", season, now, cancel);
    }
}
