namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>Lists a block of cases, after the day's checks; those that fail stay out with the reason.</summary>
public sealed class PayFilling(IPayStore store, PayChecks checks, PayDigest digest, PayDesk desk)
{
    public const int Block = 300;

    internal async Task<PayStep> StepAsync(
        DeskBatch one,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var batch = one.Batch;
        var most = Math.Min(Block, batch.Limit - batch.Count);
        var cases =
            most == 0 ? [] : await store.FindPayableAsync(batch, one.UnionPath, most, cancel);
        if (cases.Count == 0)
        {
            if (most == 0 || !batch.WalkOn())
            {
                await CloseAsync(one, now, cancel);
            }
            return PayStep.Moved;
        }
        var judged = await checks.LookAsync(cases, now, cancel);
        var attempts = await store.CountAttemptsAsync([.. cases.Select(c => c.Id)], cancel);
        foreach (var its in cases)
        {
            if (judged[its.Id] is { Card: { } card })
            {
                store.Add(batch.List(its, card, attempts.GetValueOrDefault(its.Id)));
            }
            else
            {
                store.Add(batch.LeaveOut(its, judged[its.Id].Stop!.Value));
            }
        }
        batch.WalkTo(cases[^1].SubmittedAt);
        return PayStep.Moved;
    }

    private async Task CloseAsync(DeskBatch one, DateTimeOffset now, CancellationToken cancel)
    {
        one.Batch.Close(await digest.OfAsync(one.Batch, cancel), now);
        desk.Record(one, "cases.pay-prepared", null, now, one.Batch.Digest);
    }
}
