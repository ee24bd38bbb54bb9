using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <param name="Number">The case's, as it is quoted.</param>
public sealed record DropFromPaymentRequest(string? Number, string? Reason);

/// <summary>
/// An approved case is not to be paid after all: the member died, or left with a reason to pay nothing. The case ends, its
/// money goes back to the fund. Once a file was taken the bank may pay it, and this is too late.
/// </summary>
public sealed class DropFromPayment(
    IPayStore store,
    ICaseStore cases,
    IUnionDirectory unions,
    PayDesk desk,
    CaseTelling telling,
    IUnitOfWork work
)
{
    public async Task<Outcome<CaseState>> ExecuteAsync(
        StaffActor actor,
        DropFromPaymentRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(PaymentsActs.Prepare))
        {
            return StaffRefusals.NotAllowed;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var found = await store.FindCaseAsync(CaseNumbers.Read(request.Number), cancel);
        if (
            found is not { UnitId: { } unit, FundId: { } fund } one
            || await unions.FindAsync(unit, cancel) is not { } union
            || !actor.May(PaymentsActs.Prepare, union.Path)
        )
        {
            return PaymentRefusals.CaseNotFound;
        }
        if (one.State is not (CaseState.Approved or CaseState.PayFailed or CaseState.Batched))
        {
            return PaymentRefusals.CannotDrop;
        }
        if (await store.FindLiveAsync(one.Id, cancel) is { } item)
        {
            var batch = await desk.FindAsync(item.BatchId, cancel);
            if (
                batch is not { Batch.State: PayBatchState.Prepared or PayBatchState.Frozen }
                || !actor.May(PaymentsActs.Prepare, batch.UnionPath)
            )
            {
                return PaymentRefusals.CannotDrop;
            }
            batch.Batch.Drop(item, PayStop.ByStaff);
        }
        await cases.GiveBackAsync(fund, one.AmountCents, cancel);
        one.EndUnpaid(now);
        await telling.TellAsync(
            one,
            "cases.pay-dropped",
            "这件申请停止发放。如有疑问，请联系所属工会。",
            now,
            cancel,
            actor,
            union.Path,
            reason: reason.Value
        );
        try
        {
            await work.SaveAsync(cancel);
            return one.State;
        }
        catch (StaleVersionException)
        {
            return PaymentRefusals.Moved;
        }
    }
}
