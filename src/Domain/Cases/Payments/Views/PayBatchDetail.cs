using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Views;

/// <summary>One batch with its figures; no name and no card. Amounts in fen.</summary>
/// <param name="Digest">64 hex digits; null while it is being listed.</param>
/// <param name="Walked">Items a moving batch has come to.</param>
/// <param name="Files">Files there are to take.</param>
/// <param name="Stops">How many were left out, and how many taken out again, by reason.</param>
/// <param name="Reasons">What the bank said of failed items, the commonest first, at most 20.</param>
public sealed record PayBatchDetail(
    PayBatchRow Row,
    string UnionName,
    StaffAccountId? Checker,
    DateTimeOffset? CheckedAt,
    DateTimeOffset? ExportedAt,
    DateTimeOffset? EndedAt,
    int Count,
    long SumCents,
    string? Digest,
    int LeftOut,
    int Dropped,
    long DroppedCents,
    long PaidCents,
    long FailedCents,
    int Waiting,
    int Walked,
    int Files,
    int Exports,
    IReadOnlyList<PayStopCount> Stops,
    IReadOnlyList<PayReasonCount> Reasons,
    IReadOnlyList<PayReturnLook> Returns
);

public sealed record PayStopCount(PayStop Why, bool WasListed, int Cases);

public sealed record PayReasonCount(string? Reason, int Items);
