using System.Globalization;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <param name="Seen">The <see cref="Season.Version"/> the form was filled from.</param>
/// <param name="BudgetCents">The whole budget from now on, in fen.</param>
public sealed record RaiseSeasonBudgetRequest(
    SeasonId Id,
    int Seen,
    long BudgetCents,
    string? Reason
);

/// <summary>
/// The budget of a published season, and its fund's limit with it, becomes more, never less. Whoever wrote the season does not:
/// a fund has two people. Both sums and the reason stand in the trail. Of two at the same moment the database takes the first.
/// </summary>
public sealed class RaiseSeasonBudget(SeasonDesk desk, ICaseRounds rounds)
{
    public async Task<Outcome<SeasonId>> ExecuteAsync(
        StaffActor actor,
        RaiseSeasonBudgetRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, SubsidiesActs.Publish, request.Id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (season, cents) = (opened.Value, request.BudgetCents);
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (season is not { State: SeasonState.Published, FundId: { } fund })
        {
            return SeasonRefusals.NotRaisable;
        }
        if (season.Version != request.Seen)
        {
            return SeasonRefusals.Moved;
        }
        if (!SeasonCheck.IsBudget(cents))
        {
            return SeasonRefusals.BudgetInvalid;
        }
        if (cents <= season.BudgetCents)
        {
            return SeasonRefusals.NotHigher;
        }
        if (await desk.WhyNotSecondAsync(actor, season, now, cancel) is { } same)
        {
            return same;
        }
        var before = season.BudgetCents;
        if (!await rounds.RaiseFundAsync(fund, before, cents, cancel))
        {
            return SeasonRefusals.Moved;
        }
        season.RaiseBudget(cents);
        return await desk.CloseAsync(
            actor,
            "subsidies.season-budget-raised",
            season,
            now,
            cancel,
            $"预算从 {Yuan(before)} 元提高到 {Yuan(cents)} 元。{reason.Value}"
        );
    }

    private static string Yuan(long cents) =>
        (cents / 100m).ToString("#,0.##", CultureInfo.InvariantCulture);
}
