namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>How far the interactions of a month are gone through.</summary>
internal sealed class PurgeRow
{
    /// <summary>yyyyMM.</summary>
    public int Month { get; init; }

    /// <summary>Up to this cause, it among them; null: not begun.</summary>
    public byte[]? UpTo { get; set; }

    public long Gone { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}
