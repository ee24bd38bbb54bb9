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
public sealed class ExportPayBatch(PayDesk desk, PayDigest digest, IPayFile file, IUnitOfWork work)
{
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
        batch.Export(now);
        desk.Record(
            found.Value,
            "cases.pay-exported",
            actor,
            now,
            $"file {request.File} {request.Format}",
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
