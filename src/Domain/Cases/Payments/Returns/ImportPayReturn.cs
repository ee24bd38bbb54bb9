using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>
/// Takes the bank's answers in. They are kept row by row and applied afterwards by <see cref="AdvancePayBatch"/>; a file that
/// cannot be read to its end is applied not at all.
/// </summary>
public sealed class ImportPayReturn(
    IPayStore store,
    PayDesk desk,
    IPayReturnFile reader,
    IPayReturnRows rows,
    IUnitOfWork work
)
{
    public async Task<Outcome<PayReturnId>> ExecuteAsync(
        StaffActor actor,
        PayBatchId id,
        Stream file,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await desk.FindAsync(actor, PaymentsActs.Prepare, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        if (found.Value.Batch.State is not (PayBatchState.Exported or PayBatchState.Settled))
        {
            return PaymentRefusals.NotExported;
        }
        var answer = PayReturn.Begin(id, actor.Id, now);
        store.Add(answer);
        desk.Record(found.Value, "cases.pay-return-begun", actor, now, $"{answer.Id.Value:N}");
        await work.SaveAsync(cancel);
        var kept = 0;
        var read = await reader.ReadAsync(file, KeepAsync, cancel);
        if (read is { Succeeded: true, Value: > 0 })
        {
            answer.Queue(kept);
        }
        else
        {
            answer.Break();
        }
        await work.SaveAsync(cancel);
        return !read.Succeeded ? read.Refusal
            : read.Value > 0 ? answer.Id
            : PaymentRefusals.ReturnEmpty;

        async Task KeepAsync(IReadOnlyList<PayReturnLine> lines)
        {
            await rows.KeepAsync(answer.Id, kept + 1, lines, cancel);
            kept += lines.Count;
        }
    }
}
