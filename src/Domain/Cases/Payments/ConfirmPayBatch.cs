using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <param name="Digest">As the page showed it: what was looked at is what is confirmed.</param>
public sealed record ConfirmPayBatchRequest(PayBatchId Id, string Digest);

/// <summary>A second person confirms what is to be paid. From here on its cases are taken into it.</summary>
public sealed class ConfirmPayBatch(
    PayDesk desk,
    PayDigest digest,
    CaseKinds kinds,
    ISecondPerson second,
    IUnitOfWork work
)
{
    public async Task<Outcome<PayBatchState>> ExecuteAsync(
        StaffActor actor,
        ConfirmPayBatchRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await desk.FindAsync(actor, PaymentsActs.Confirm, request.Id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var batch = found.Value.Batch;
        if (await second.WhyNotAsync(batch.Maker, actor.Id, now, cancel) is { } same)
        {
            return same;
        }
        if (batch.State != PayBatchState.Prepared)
        {
            return PaymentRefusals.NotPrepared;
        }
        if (
            kinds.Find(batch.Kind) is { } kind
            && await kind.FindPayEndAsync(batch.Round, cancel) <= now
        )
        {
            return PaymentRefusals.PayTimeOver;
        }
        if (request.Digest != batch.Digest || await digest.OfAsync(batch, cancel) != batch.Digest)
        {
            return PaymentRefusals.DigestDiffers;
        }
        batch.Confirm(actor.Id, now);
        desk.Record(found.Value, "cases.pay-confirmed", actor, now, batch.Digest);
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
