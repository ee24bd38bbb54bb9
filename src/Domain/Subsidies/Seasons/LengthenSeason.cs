using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <param name="Seen">The <see cref="Season.Version"/> the form was filled from.</param>
public sealed record LengthenSeasonRequest(SeasonId Id, int Seen, SeasonEnds Ends, string? Reason);

/// <summary>
/// Ends of a published season come later, never sooner; nothing else of it changes. Drafts and returned cases that would have
/// ended with it go on too. The reason stands in the trail. With a publication at the same moment, the database takes one after
/// the other.
/// </summary>
public sealed class LengthenSeason(SeasonDesk desk, ISeasonStore seasons, ICaseRounds rounds)
{
    public async Task<Outcome<SeasonId>> ExecuteAsync(
        StaffActor actor,
        LengthenSeasonRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, SubsidiesActs.Publish, request.Id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (season, ends) = (opened.Value, request.Ends);
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (season.State != SeasonState.Published)
        {
            return SeasonRefusals.NotPublished;
        }
        if (season.Version != request.Seen)
        {
            return SeasonRefusals.Moved;
        }
        if (!ends.AreNoSooner(season, season.ReadRules()) || ends == SeasonEnds.Of(season))
        {
            return SeasonRefusals.NotLonger;
        }
        await seasons.TakeTurnAsync(cancel);
        var published = await seasons.FindPublishedAsync(cancel);
        var before = EndsOf(season);
        season.Lengthen(ends, SeasonDesk.NextTurn(published));
        if (SeasonCheck.WhyNot(season.Windows, season.ReadRules()) is { } refusal)
        {
            return refusal;
        }
        if (published.Any(other => SeasonCheck.Overlap(season, other)))
        {
            return SeasonRefusals.Overlaps;
        }
        await rounds.LengthenAsync(before, EndsOf(season), cancel);
        return await desk.CloseAsync(
            actor,
            "subsidies.season-lengthened",
            season,
            now,
            cancel,
            reason.Value
        );
    }

    private static CaseRoundEnds EndsOf(Season season) =>
        new(
            ReturnHome.KindName,
            season.Round,
            ReturnHome.DraftsUntil(season),
            season.ResubmitUntil
        );
}
