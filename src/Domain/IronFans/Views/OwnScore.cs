namespace WeChatUnion.Domain.IronFans.Views;

/// <summary>A fan's month so far.</summary>
/// <param name="Month">yyyyMM, Asia/Shanghai.</param>
/// <param name="Today">By how many points today moved the score.</param>
/// <param name="Place">Null: in a month's last hours nobody is told his, or the last hour decides who buys the most.</param>
public sealed record OwnScore(int Month, int Score, int Today, int ActiveDays, FanPlace? Place);

/// <summary>Where somebody stands in a month.</summary>
/// <param name="Rank">1 is the first; of equals all have the best. In a month that runs within a minute of what stands.</param>
/// <param name="Of">So many have points.</param>
public sealed record FanPlace(int Rank, int Of);
