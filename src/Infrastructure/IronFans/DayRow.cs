using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>How often a person did one kind of thing on one day: the truth all scores are computed from.</summary>
public sealed class DayRow
{
    public PersonId PersonId { get; init; }

    /// <summary>yyyyMMdd, Asia/Shanghai.</summary>
    public int Day { get; init; }

    public short Kind { get; init; }

    /// <summary>Without bursts.</summary>
    public int Times { get; set; }

    /// <summary>By the month's rules.</summary>
    public int Points { get; set; }

    /// <summary>Points the last one gave; with none the month's score stands as it is.</summary>
    public int Gain { get; set; }

    /// <summary>When the points were last added to.</summary>
    public DateTimeOffset GainedAt { get; set; }

    /// <summary>Of the day, 0 to 1439: the burst guard's.</summary>
    public int LastMinute { get; set; }

    public int InMinute { get; set; }

    /// <summary>Bursts: seen and not counted.</summary>
    public int Skipped { get; set; }
}
