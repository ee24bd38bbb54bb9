using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>Gives a block of cases back: they wait for another batch.</summary>
public sealed class PayDissolving(IPayStore store, CaseTelling telling, PayDesk desk)
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
            batch.EndDissolved(now);
            desk.Record(one, "cases.pay-dissolved", null, now);
            return PayStep.Moved;
        }
        foreach (var (item, its) in pairs)
        {
            batch.Drop(item, PayStop.Dissolved);
            if (its.State == CaseState.Batched)
            {
                its.MovePayment(CaseState.Approved, now);
                telling.Note(
                    its,
                    "cases.unbatched",
                    "发放批次已撤回，会重新安排发放。",
                    now,
                    unionPath: one.UnionPath
                );
            }
        }
        batch.WalkTo(pairs[^1].Item.Seq);
        return PayStep.Moved;
    }
}
