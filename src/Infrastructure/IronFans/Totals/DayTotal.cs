namespace WeChatUnion.Infrastructure.IronFans.Totals;

/// <summary>A day in figures. They stay when the rows they were counted from are gone.</summary>
public sealed class DayTotal
{
    /// <summary>yyyyMMdd, Asia/Shanghai.</summary>
    public int Day { get; init; }

    /// <summary>Fans who did anything: identities, not persons.</summary>
    public int Active { get; set; }

    /// <summary>Began to follow.</summary>
    public int Came { get; set; }

    /// <summary>Unfollowed.</summary>
    public int Left { get; set; }

    /// <summary>Persons with a point in the day's month when this was counted.</summary>
    public int MonthFans { get; set; }

    public DateTimeOffset CountedAt { get; set; }
}
