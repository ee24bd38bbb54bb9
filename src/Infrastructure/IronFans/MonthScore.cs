using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>A person's score in a month: computed anew from his days in every commit that changes one, so that no ranking adds up days.</summary>
public sealed class MonthScore
{
    /// <summary>yyyyMM, Asia/Shanghai.</summary>
    public int Month { get; init; }

    public PersonId PersonId { get; init; }

    public int Score { get; set; }

    public int ActiveDays { get; set; }

    /// <summary>Points of kinds that somebody else judged.</summary>
    public int Quality { get; set; }

    /// <summary>When points were last added to.</summary>
    public DateTimeOffset ReachedAt { get; set; }
}
