using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Guard;

/// <param name="Subject">Digest of the address, WeChat or number; that of a number stands as <c>try:…</c> in the trail.</param>
/// <param name="Count">Different WeChats or numbers; for a burst wrong tries in ten minutes.</param>
public sealed record CardAlarmLine(
    CardAlarmId Id,
    AlarmKind Kind,
    string Subject,
    int Count,
    int Tries,
    DateTimeOffset FirstSeenAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset RaisedAt,
    DateTimeOffset? AcknowledgedAt,
    StaffAccountId? AcknowledgedBy,
    string? Note
);
