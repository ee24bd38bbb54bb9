namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>One row of the bank's file: the item, what was said of it, and what became of that. No name, no card.</summary>
public sealed class PayReturnRow
{
    private PayReturnRow() { }

    public PayReturnId ReturnId { get; private set; }

    /// <summary>From 1, in the file's order.</summary>
    public int Row { get; private set; }

    public string Place { get; private set; } = null!;

    public PayItemId? ItemId { get; private set; }

    public bool Paid { get; private set; }

    public string? Reason { get; private set; }

    public long? AmountCents { get; private set; }

    public PayRowOutcome Outcome { get; private set; }

    public static PayReturnRow Of(PayReturnId answer, int row, PayReturnLine line) =>
        new()
        {
            ReturnId = answer,
            Row = row,
            Place = line.Place,
            ItemId = line.Item,
            Paid = line.Paid,
            Reason = line.Reason,
            AmountCents = line.AmountCents,
            Outcome = line.Fault,
        };

    /// <summary>Whether anything can be made of it at all.</summary>
    public bool IsReadable => Outcome < PayRowOutcome.ItemUnreadable;

    internal void End(PayRowOutcome outcome) => Outcome = outcome;
}
