using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

/// <param name="Remarks">For a return or a rejection at least one: codes of the kind's reasons, or typed ones.</param>
/// <param name="OnlyGreen">From a page of cases shown as green: one that is not any more is left alone.</param>
/// <param name="Seen">What was looked at; a case that went on meanwhile is not decided unseen.</param>
public sealed record DecideCaseRequest(
    CaseId Id,
    ReviewVerdict Verdict,
    IReadOnlyList<CaseRemark> Remarks,
    bool OnlyGreen = false,
    CaseStage? Seen = null
);

/// <summary>
/// A reviewer's word on one level. Of two at the same moment the database takes the first. Money is reserved with the last yes,
/// in its transaction.
/// </summary>
public sealed class DecideCase(CaseDesk desk, CaseDecision decision, IUnitOfWork work)
{
    public async Task<Outcome<CaseState>> ExecuteAsync(
        StaffActor actor,
        DecideCaseRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await desk.FindAsync(actor, request.Id, now, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var refusal = await decision.TakeAsync(found.Value, actor, request, now, cancel);
        if (refusal is not null)
        {
            return refusal;
        }
        try
        {
            await work.SaveAsync(cancel);
            return found.Value.Case.State;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            return DeskRefusals.NotInReview;
        }
    }
}
