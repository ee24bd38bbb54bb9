using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>Told after each page how many claims were judged so far.</summary>
public sealed class TrialWatch
{
    public Func<long, Task>? Moved { get; init; }
}

public sealed record DryRunSeasonRequest(SeasonId Id, TrialWatch? Watch = null);

/// <summary>
/// Judges all claims of the season before by the rules of this one, a page at a time, and keeps the sums. The claims stay as
/// they are. Register, black list and cards are not asked: they are of today, and who was let in then met them.
/// Nothing is kept before the last claim is judged: a trial that was broken off, be it by a stop of the process, never was, and is
/// begun again.
/// </summary>
public sealed class DryRunSeason(SeasonDesk desk, ISeasonStore seasons, IPastCases past)
{
    public async Task<Outcome<TrialResult>> ExecuteAsync(
        StaffActor actor,
        DryRunSeasonRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, SubsidiesActs.Edit, request.Id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var season = opened.Value;
        if (SeasonCheck.WhyNot(season) is { } refusal)
        {
            return refusal;
        }
        if (await seasons.FindBeforeAsync(season, cancel) is not { } before)
        {
            return SeasonRefusals.NothingBefore;
        }
        var tally = new TrialTally(season, before);
        await foreach (var page in past.ReadAsync(ReturnHome.KindName, before.Round, cancel))
        {
            foreach (var one in page)
            {
                tally.Take(one);
            }
            if (request.Watch?.Moved is { } moved)
            {
                await moved(tally.Judged);
            }
        }
        var result = tally.Result();
        seasons.Add(SeasonTrial.Keep(season, before.Id, result, actor.Id, now));
        var kept = await desk.CloseAsync(actor, "subsidies.season-tried", season, now, cancel);
        return kept.Succeeded ? result : kept.Refusal;
    }
}
