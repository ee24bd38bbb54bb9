using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>A month as staff see it.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="Digest">Of its order, 64 hex digits; null before the close.</param>
/// <param name="Version">What was looked at: a list becomes public as it was seen.</param>
/// <param name="ReviewedAt">When an editor confirmed this very list; null: nobody did.</param>
public sealed record MonthLine(
    int Month,
    FanMonthState State,
    int Version,
    int Fans,
    string Commitment,
    string? Digest,
    DateTimeOffset? NoticeUntil,
    DateTimeOffset? HeldAt,
    DateTimeOffset? ReviewedAt,
    string? ArticleDraft
);
