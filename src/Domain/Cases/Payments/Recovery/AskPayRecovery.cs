using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Recovery;

/// <param name="Number">The case's, as it is quoted.</param>
public sealed record AskPayRecoveryRequest(string? Number, string? Reason);

/// <summary>Somebody was paid by mistake and has given the money back: one person asks for it to be booked.</summary>
public sealed class AskPayRecovery(IPayStore store, PayDesk desk, IUnitOfWork work)
{
    public async Task<Outcome<PayRecoveryId>> ExecuteAsync(
        StaffActor actor,
        AskPayRecoveryRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(PaymentsActs.Recover))
        {
            return StaffRefusals.NotAllowed;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var one = await store.FindCaseAsync(CaseNumbers.Read(request.Number), cancel);
        var item = one is null ? null : await store.FindLiveAsync(one.Id, cancel);
        var batch = item is null ? null : await desk.FindAsync(item.BatchId, cancel);
        if (batch is null || !actor.May(PaymentsActs.Recover, batch.UnionPath))
        {
            return PaymentRefusals.CaseNotFound;
        }
        if (one!.State != CaseState.Paid || item!.State != PayItemState.Paid)
        {
            return PaymentRefusals.NotPaid;
        }
        var asked = PayRecovery.Ask(item, batch.Batch.UnionId, actor.Id, now);
        store.Add(asked);
        desk.Record(batch, "cases.recovery-asked", actor, now, one.Number, reason.Value);
        try
        {
            await work.SaveAsync(cancel);
            return asked.Id;
        }
        catch (UniqueRuleException)
        {
            return PaymentRefusals.AlreadyAsked;
        }
    }
}
