using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Views;

public sealed record RecoveryRow(
    PayRecoveryId Id,
    string CaseNumber,
    long AmountCents,
    PayRecoveryState State,
    StaffAccountId AskedBy,
    DateTimeOffset AskedAt,
    StaffAccountId? DecidedBy,
    DateTimeOffset? DecidedAt
);
