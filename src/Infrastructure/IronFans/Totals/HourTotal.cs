namespace WeChatUnion.Infrastructure.IronFans.Totals;

/// <summary>How many interactions of one kind there were in one hour of one day; none of nothing.</summary>
public sealed class HourTotal
{
    /// <summary>yyyyMMdd, Asia/Shanghai.</summary>
    public int Day { get; init; }

    /// <summary>0 to 23.</summary>
    public int Hour { get; init; }

    public short Kind { get; init; }

    /// <summary>With bursts: what came, not what gave points.</summary>
    public int Count { get; set; }
}
