using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>
/// Claims of one season as they would have been made in another: the fifth day of tickets is the fifth day of tickets again,
/// and the last hour to apply as far from the first as it was. Spring Festival moves each year; without this no ticket of last
/// year would be in time.
/// </summary>
internal sealed class SeasonShift(Season to, Season from)
{
    private readonly int days =
        to.ReadRules().TicketFrom.DayNumber - from.ReadRules().TicketFrom.DayNumber;

    private readonly TimeSpan clock = to.ApplyFrom - from.ApplyFrom;

    /// <returns>The claim, and when it would have been handed in.</returns>
    public (CaseSubmission Submission, DateTimeOffset At) Of(PastCase past)
    {
        var submission = past.Submission;
        var form = ReturnHomeForm.Read(submission.Form) ?? new();
        return (
            submission with
            {
                Form = (form with { Date = Move(form.Date) }).Write(),
                Materials = [.. submission.Materials.Select(Move)],
                BegunAt = submission.BegunAt + clock,
                OpenUntil = null,
            },
            past.SubmittedAt + clock
        );
    }

    private CaseMaterial Move(CaseMaterial material) =>
        material.Reading is { } reading
            ? material with
            {
                Reading = reading with { TravelDate = Move(reading.TravelDate) },
            }
            : material;

    /// <summary>A machine may have read any day there is.</summary>
    private DateOnly? Move(DateOnly? day) =>
        day is { } known
            ? DateOnly.FromDayNumber(
                Math.Clamp(
                    known.DayNumber + days,
                    DateOnly.MinValue.DayNumber,
                    DateOnly.MaxValue.DayNumber
                )
            )
            : null;
}
