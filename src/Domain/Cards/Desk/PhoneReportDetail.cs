using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>A report of a stale phone and, once settled, by whom and how.</summary>
/// <param name="UnionPath">Of the member's union.</param>
public sealed record PhoneReportDetail(
    PhoneReportLine Report,
    string UnionPath,
    DateTimeOffset? SettledAt,
    StaffAccountId? SettledBy,
    string? Note
);
