namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>A case that a batch looked at and did not list. It is looked at again by the next one.</summary>
public sealed class PayLeftOut
{
    private PayLeftOut() { }

    public PayBatchId BatchId { get; private set; }

    public CaseId CaseId { get; private set; }

    public PayStop Why { get; private set; }

    internal static PayLeftOut Of(PayBatchId batch, CaseId one, PayStop why) =>
        new()
        {
            BatchId = batch,
            CaseId = one,
            Why = why,
        };
}
