using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>Takes a block of confirmed cases into the batch. What is no longer as it was listed is dropped, and paid another time.</summary>
public sealed class PayFreezing(
    IPayStore store,
    PayChecks checks,
    CaseTelling telling,
    PayDesk desk
)
{
    internal async Task<PayStep> StepAsync(
        DeskBatch one,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var batch = one.Batch;
        var pairs = await store.FindWaitingAsync(
            batch.Id,
            batch.WalkedSeq,
            PayFilling.Block,
            cancel
        );
        if (pairs.Count == 0)
        {
            batch.Freeze(now);
            desk.Record(one, "cases.pay-frozen", null, now, batch.Digest);
            return PayStep.Moved;
        }
        var judged = await checks.LookAsync([.. pairs.Select(pair => pair.Case)], now, cancel);
        foreach (var (item, its) in pairs)
        {
            if (WhyNot(item, its, judged[its.Id]) is { } why)
            {
                batch.Drop(item, why);
                continue;
            }
            its.MovePayment(CaseState.Batched, now);
            telling.Note(its, "cases.batched", "已进入发放批次。", now, unionPath: one.UnionPath);
        }
        batch.WalkTo(pairs[^1].Item.Seq);
        return PayStep.Moved;
    }

    private static PayStop? WhyNot(PayItem item, Case its, PayCheck check) =>
        its.State is CaseState.Approved or CaseState.PayFailed
            ? check.WhyNot(item, its)
            : PayStop.Changed;
}
