namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>The honoured of a month, or those who are to be.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="NoticeUntil">Until then everybody may object; null: they are honoured for good.</param>
public sealed record NamedMonth(
    int Month,
    DateTimeOffset? NoticeUntil,
    IReadOnlyList<NamedFan> Named
);
