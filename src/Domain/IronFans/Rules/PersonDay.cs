using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>What somebody did of one kind on one day.</summary>
/// <param name="Day">yyyyMMdd, Asia/Shanghai.</param>
/// <param name="Times">Bursts left out.</param>
/// <param name="GainedAt">When it last gave points, by the rules of then.</param>
public sealed record PersonDay(
    PersonId Person,
    int Day,
    short Kind,
    int Times,
    DateTimeOffset GainedAt
);
