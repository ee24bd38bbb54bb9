using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <param name="Seen">The <see cref="Season.Version"/> the form was filled from.</param>
/// <param name="BudgetCents">In fen.</param>
public sealed record ChangeSeasonRequest(
    SeasonId Id,
    int Seen,
    string Name,
    SeasonWindows Windows,
    SeasonRules Rules,
    long BudgetCents
);

/// <summary>
/// All of a draft at once. What was proposed is a draft again, and whoever changed it last is its maker. Saved as it was, it
/// stays as it is.
/// </summary>
public sealed class ChangeSeason(SeasonDesk desk)
{
    public async Task<Outcome<SeasonId>> ExecuteAsync(
        StaffActor actor,
        ChangeSeasonRequest request,
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
        if (season.State == SeasonState.Published)
        {
            return SeasonRefusals.Published;
        }
        if (season.Version != request.Seen)
        {
            return SeasonRefusals.Moved;
        }
        var why = SeasonCheck.WhyNot(
            request.Name,
            request.Windows,
            request.Rules,
            request.BudgetCents
        );
        if (why is not null)
        {
            return why;
        }
        var changed = season.Change(
            request.Name,
            request.Windows,
            request.Rules,
            request.BudgetCents,
            actor.Id
        );
        return changed
            ? await desk.CloseAsync(actor, SeasonDesk.Changed, season, now, cancel)
            : season.Id;
    }
}
