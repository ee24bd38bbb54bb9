using System.Globalization;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Signals;

/// <param name="Seen">How many it was about, as the page showed it.</param>
/// <param name="Note">Why: a <see cref="StaffReason"/>.</param>
public sealed record JudgeSignalRequest(
    CampaignId Campaign,
    string Signal,
    SignalVerdict Verdict,
    int Seen,
    string Note
);

/// <summary>A person says what a signal is. It excludes nobody and undoes nothing: that is an act of its own.</summary>
public sealed class JudgeSignal(CampaignDesk desk, ISignalBook book)
{
    public async Task<Outcome<CampaignId>> ExecuteAsync(
        StaffActor actor,
        JudgeSignalRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, request.Campaign, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        if (!book.Knows(request.Signal) || !Enum.IsDefined(request.Verdict))
        {
            return StaffRefusals.NotFound;
        }
        var note = StaffReason.Parse(request.Note);
        if (!note.Succeeded)
        {
            return note.Refusal;
        }
        book.Add(SignalJudgement.Of(request with { Note = note.Value }, actor.Id, now));
        return await desk.CloseAsync(
            actor,
            "campaigns.signal-judged",
            opened.Value,
            now,
            cancel,
            note.Value,
            NoteOf(request)
        );
    }

    /// <summary>What was judged, for the trail: <c>same-second Harmless 7</c>.</summary>
    private static string NoteOf(JudgeSignalRequest request) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Signal} {request.Verdict} {request.Seen}"
        );
}
