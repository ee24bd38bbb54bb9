using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

public sealed record DissolvePayBatchRequest(PayBatchId Id, string? Reason);

/// <summary>Sends a batch back, by its maker or by who should confirm it, while no file of it was taken.</summary>
public sealed class DissolvePayBatch(PayDesk desk, IUnitOfWork work)
{
    public async Task<Outcome<PayBatchState>> ExecuteAsync(
        StaffActor actor,
        DissolvePayBatchRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await desk.FindAsync(actor, PaymentsActs.Confirm, request.Id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var batch = found.Value.Batch;
        if (!batch.MayDissolve)
        {
            return batch.IsMoving ? PaymentRefusals.Moved : PaymentRefusals.CannotDissolve;
        }
        batch.Dissolve();
        desk.Record(found.Value, "cases.pay-rejected", actor, now, reason: reason.Value);
        try
        {
            await work.SaveAsync(cancel);
            return batch.State;
        }
        catch (StaleVersionException)
        {
            return PaymentRefusals.Moved;
        }
    }
}
