namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>One interaction as it happened.</summary>
public sealed record FanDeed(short Kind, DateTimeOffset At);

/// <summary>A day's count of one kind.</summary>
/// <param name="Skipped">Bursts: seen and not counted.</param>
public sealed record FanDeedDay(short Kind, int Points, int Skipped);

/// <summary>All that is known of what somebody did in a month.</summary>
/// <param name="Deeds">In the order they happened.</param>
/// <param name="FirstMet">When the first of his accounts was met.</param>
/// <param name="MonthBegan">00:00 on the first, Asia/Shanghai.</param>
public sealed record FanDeeds(
    IReadOnlyList<FanDeed> Deeds,
    IReadOnlyList<FanDeedDay> Days,
    DateTimeOffset FirstMet,
    DateTimeOffset MonthBegan
);
