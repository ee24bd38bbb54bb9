using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>
/// The day's checks once more, when a file is taken: days may lie between freezing and the bank. Who fails is taken out of a file
/// the bank cannot have yet, and waits for another batch. One that was taken is never another than it was.
/// </summary>
public sealed class PayRecheck(IPayStore store, PayChecks checks, CaseTelling telling)
{
    /// <summary>Changes go into the caller's unit of work, with the batch's version.</summary>
    /// <returns>How many were taken out; or why the file cannot be had, and then nothing is changed.</returns>
    internal async Task<Outcome<int>> RunAsync(
        DeskBatch one,
        int file,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var batch = one.Batch;
        var to = file * PayBatch.FileRows;
        var dropped = 0;
        for (var after = to - PayBatch.FileRows; after < to; )
        {
            var block = Math.Min(PayFilling.Block, to - after);
            var pairs = await store.FindWaitingAsync(batch.Id, after, block, cancel);
            var here = pairs.Where(pair => pair.Item.Seq <= to).ToList();
            var judged = await checks.LookAsync([.. here.Select(pair => pair.Case)], now, cancel);
            foreach (var (item, its) in here)
            {
                if (judged[its.Id].WhyNot(item, its) is not { } why)
                {
                    continue;
                }
                if (batch.HasTaken(file))
                {
                    return PaymentRefusals.FileOutdated;
                }
                batch.Drop(item, why);
                its.MovePayment(CaseState.Approved, now);
                telling.Note(
                    its,
                    "cases.unbatched",
                    "发放前核对时情况有变化，这次没有发放，会重新安排。",
                    now,
                    unionPath: one.UnionPath
                );
                dropped++;
            }
            after = here.Count == 0 ? to : here[^1].Item.Seq;
        }
        return dropped;
    }
}
