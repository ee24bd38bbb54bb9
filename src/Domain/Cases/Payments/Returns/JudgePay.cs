namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>What one row of the bank's file comes to.</summary>
internal static class JudgePay
{
    /// <param name="item">The item it names; null: it is none of the batch's.</param>
    /// <param name="twins">All readable rows of the file about that item, this one among them.</param>
    public static PayRowOutcome Of(PayReturnRow row, PayItem? item, IEnumerable<PayReturnRow> twins)
    {
        if (item is null)
        {
            return PayRowOutcome.NotInBatch;
        }
        var others = twins.Where(twin => twin.Row != row.Row).ToList();
        if (others.Exists(twin => twin.Paid != row.Paid))
        {
            // Which of them is right the bank must say.
            return PayRowOutcome.Contradicts;
        }
        if (others.Exists(twin => twin.Row < row.Row))
        {
            return PayRowOutcome.Repeated;
        }
        if (row.AmountCents is { } cents && cents != item.AmountCents)
        {
            return PayRowOutcome.WrongAmount;
        }
        return item.State switch
        {
            PayItemState.Waiting => row.Paid ? PayRowOutcome.Paid : PayRowOutcome.Failed,
            PayItemState.Dropped => PayRowOutcome.WasDropped,
            var state => state == PayItemState.Paid == row.Paid
                ? PayRowOutcome.Known
                : PayRowOutcome.Contradicts,
        };
    }
}
