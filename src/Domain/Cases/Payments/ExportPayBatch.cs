using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <param name="File">From 1; each holds <see cref="PayBatch.FileRows"/> items.</param>
public sealed record ExportPayBatchRequest(
    PayBatchId Id,
    int File,
    PayFileFormat Format,
    string? Reason
);

/// <summary>
/// A file for the bank, with names and whole card numbers. The trail knows of it, with the reason, before the first row is
/// read; it is kept nowhere.
/// </summary>
public sealed class ExportPayBatch(
    PayDesk desk,
    PayDigest digest,
    PayRecheck recheck,
    IPayFile file,
    IUnitOfWork work
)
{
    /// <summary>Who may not be paid any more is taken out first; see <see cref="PayRecheck"/>.</summary>
    /// <returns>Rows written to <paramref name="output"/>; a refusal leaves it untouched.</returns>
    public async Task<Outcome<long>> ExecuteAsync(
        StaffActor actor,
        ExportPayBatchRequest request,
        Stream output,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await desk.FindAsync(actor, PaymentsActs.Prepare, request.Id, cancel);
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
        if (batch.State is not (PayBatchState.Frozen or PayBatchState.Exported))
        {
            return PaymentRefusals.NotFrozen;
        }
        if (request.File < 1 || request.File > batch.Files)
        {
            return PaymentRefusals.NoSuchFile;
        }
        if (await digest.OfAsync(batch, cancel) != batch.Digest)
        {
            return PaymentRefusals.DigestDiffers;
        }
        var looked = await recheck.RunAsync(found.Value, request.File, now, cancel);
        if (!looked.Succeeded)
        {
            return looked.Refusal;
        }
        var over = batch.EndIfNobodyWaits(now);
        if (!over)
        {
            batch.Export(request.File, now);
        }
        desk.Record(
            found.Value,
            over ? "cases.pay-emptied" : "cases.pay-exported",
            actor,
            now,
            $"file {request.File} {request.Format}"
                + (looked.Value > 0 ? $", {looked.Value} taken out" : ""),
            reason.Value
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            return PaymentRefusals.Moved;
        }
        if (over)
        {
            return PaymentRefusals.NobodyLeft;
        }
        var after = (request.File - 1) * PayBatch.FileRows;
        return await file.WriteAsync(
            batch.Id,
            after,
            after + PayBatch.FileRows,
            request.Format,
            output,
            cancel
        );
    }
}
