using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>
/// One block of what a batch does by itself: listing, freezing, going back, taking the bank's answers. A block is one
/// transaction that moves the batch's version: what was killed is done again from there, what two nodes do at once is done
/// by one of them.
/// </summary>
public sealed class AdvancePayBatch(
    PayDesk desk,
    PayFilling filling,
    PayFreezing freezing,
    PayDissolving dissolving,
    PaySettling settling,
    IUnitOfWork work
)
{
    public async Task<PayStep> ExecuteAsync(
        PayBatchId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.FindAsync(id, cancel) is not { } one)
        {
            return PayStep.Resting;
        }
        try
        {
            var moved = one.Batch.State switch
            {
                PayBatchState.Filling => await filling.StepAsync(one, now, cancel),
                PayBatchState.Freezing => await freezing.StepAsync(one, now, cancel),
                PayBatchState.Dissolving => await dissolving.StepAsync(one, now, cancel),
                PayBatchState.Exported or PayBatchState.Settled => await settling.StepAsync(
                    one,
                    now,
                    cancel
                ),
                _ => PayStep.Resting,
            };
            if (moved == PayStep.Moved)
            {
                await work.SaveAsync(cancel);
            }
            return moved;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            // Somebody else moved the batch or a case, or listed a case first.
            return PayStep.Raced;
        }
    }
}
