using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Views;

/// <summary>A batch in a list. Amounts in fen.</summary>
/// <param name="Service">Title of its kind.</param>
/// <param name="Fund">Title of its fund.</param>
/// <param name="DueCount">What the bank is asked to pay.</param>
public sealed record PayBatchRow(
    PayBatchId Id,
    string Service,
    string Fund,
    PayBatchState State,
    int DueCount,
    long DueCents,
    int Paid,
    int Failed,
    StaffAccountId Maker,
    DateTimeOffset MadeAt
);
