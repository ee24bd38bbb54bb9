namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>A fan's month so far.</summary>
/// <param name="Month">yyyyMM, Asia/Shanghai.</param>
/// <param name="Today">Points of today, before the month's caps.</param>
/// <param name="Rank">1 is the first; of equals all have the best. Within a minute of what stands.</param>
/// <param name="Of">So many have points.</param>
public sealed record OwnScore(int Month, int Score, int Today, int ActiveDays, int Rank, int Of);
