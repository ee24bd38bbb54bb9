using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Recovery;

/// <param name="Confirmed">The money is back; false: it was asked by mistake.</param>
public sealed record RecoverPaymentRequest(PayRecoveryId Id, bool Confirmed);

/// <summary>A second person confirms that money came back: the case is 已追回 and the fund has it again, in one transaction.</summary>
public sealed class RecoverPayment(
    IPayStore store,
    ICaseStore cases,
    IUnionDirectory unions,
    PayDesk desk,
    CaseTelling telling,
    ISecondPerson second,
    IUnitOfWork work
)
{
    public async Task<Outcome<PayRecoveryState>> ExecuteAsync(
        StaffActor actor,
        RecoverPaymentRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(PaymentsActs.Recover))
        {
            return StaffRefusals.NotAllowed;
        }
        var asked = await store.FindRecoveryAsync(request.Id, cancel);
        if (
            asked is null
            || await unions.FindAsync(asked.UnionId, cancel) is not { } union
            || !actor.May(PaymentsActs.Recover, union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (asked.State != PayRecoveryState.Asked)
        {
            return PaymentRefusals.AlreadyDecided;
        }
        if (await second.WhyNotAsync(asked.AskedBy, actor.Id, now, cancel) is { } same)
        {
            return same;
        }
        var item = (await store.FindItemAsync(asked.ItemId, cancel))!;
        var batch = (await desk.FindAsync(item.BatchId, cancel))!;
        asked.Decide(request.Confirmed, actor.Id, now);
        if (request.Confirmed)
        {
            var one = (await cases.FindAsync(asked.CaseId, cancel))!;
            if (one.State != CaseState.Paid)
            {
                return PaymentRefusals.NotPaid;
            }
            if (!await store.TakeBackAsync(batch.Batch.FundId, item.AmountCents, cancel))
            {
                return PaymentRefusals.Moved;
            }
            item.Recover(now);
            one.MovePayment(CaseState.Recovered, now);
            await telling.TellAsync(
                one,
                "cases.recovered",
                "已发放的款项已退回，这件申请按追回办结。",
                now,
                cancel,
                actor,
                union.Path
            );
        }
        else
        {
            desk.Record(batch, "cases.recovery-refused", actor, now);
        }
        try
        {
            await work.SaveAsync(cancel);
            return asked.State;
        }
        catch (StaleVersionException)
        {
            return PaymentRefusals.AlreadyDecided;
        }
    }
}
