using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What a month's ranking knows of a person.</summary>
/// <param name="ReachedAt">When points were last added to, in milliseconds since 1970: what every engine keeps of a time.</param>
public readonly record struct FanScore(
    PersonId Person,
    int Score,
    int ActiveDays,
    int Quality,
    long ReachedAt
);
