using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>A month as whoever doubts it may check it.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="Commitment">SHA-256 of the secret, 64 hex digits: it stands since the month began.</param>
/// <param name="Secret">What settles ties, 64 hex digits; null before the close.</param>
/// <param name="Digest">Of the order of all fans, 64 hex digits; null before the close.</param>
/// <param name="IsListed">Its list is public, and with it its order; not while one is taken back.</param>
/// <param name="LeftOut">Of those editors looked at; none before the list is public.</param>
public sealed record CheckedMonth(
    int Month,
    int Fans,
    string Commitment,
    string? Secret,
    string? Digest,
    bool IsListed,
    IReadOnlyList<LeftOut> LeftOut
);

/// <summary>So many were left out of a month's list for one reason.</summary>
public sealed record LeftOut(string Why, int Fans);

/// <summary>What a closed month has of one fan, for himself.</summary>
/// <param name="Month">yyyyMM.</param>
/// <param name="Score">With the rest of it what his place was computed from.</param>
/// <param name="Place">In the order, from 1; null: beyond the places kept one by one, or the list is not public yet.</param>
/// <param name="Band">Where he stands among those who had points.</param>
/// <param name="Person">As the month was closed.</param>
/// <param name="Code">Under which he stands in the month's order, 32 hex digits: it comes from the person's 16 bytes and the month's secret.</param>
public sealed record OwnPlace(
    int Month,
    PersonId Person,
    MonthPlace Score,
    int? Place,
    FanPlace Band,
    string Code
);

/// <summary>A line of a month's order.</summary>
/// <param name="ReachedAt">Milliseconds since 1970.</param>
public sealed record MonthPlace(int Score, int ActiveDays, int Quality, long ReachedAt);

/// <summary>A closed month's order without a person in it.</summary>
/// <param name="Places">
/// Those kept one by one, each with his place and his code, see <see cref="Months.MonthRanking.CodeOf"/>: the first thousand, and where too
/// few of them may be honoured, those looked at further down.
/// </param>
/// <param name="Steps">How many of all had which score, the highest first.</param>
public sealed record MonthOrder(
    CheckedMonth Month,
    IReadOnlyList<(int Place, string Code, MonthPlace Score)> Places,
    IReadOnlyList<Months.ScoreStep> Steps
);
