namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>A row of the bank's file as it was understood.</summary>
/// <param name="Place">How the row is named to people: <c>12</c>, <c>二月!12</c>.</param>
/// <param name="Fault">Why it cannot be; <see cref="PayRowOutcome.Pending"/>: it can.</param>
/// <param name="AmountCents">Null: the file has no such column.</param>
public sealed record PayReturnLine(
    string Place,
    PayItemId? Item,
    bool Paid,
    string? Reason,
    long? AmountCents,
    PayRowOutcome Fault = PayRowOutcome.Pending
);
