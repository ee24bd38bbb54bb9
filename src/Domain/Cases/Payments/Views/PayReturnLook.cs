using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Views;

/// <summary>A file of the bank's answers and what came of it.</summary>
public sealed record PayReturnLook(
    PayReturnId Id,
    PayReturnState State,
    StaffAccountId By,
    DateTimeOffset At,
    int Rows,
    int Walked,
    int Paid,
    int Failed,
    int Known,
    int Faults
);
