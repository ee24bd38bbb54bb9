namespace WeChatSimulator.Quotas;

/// <summary>How often an account may call one API, and how often it did today (Asia/Shanghai).</summary>
/// <param name="DailyLimit">Null is without limit.</param>
/// <param name="MinuteLimit">Null is without limit.</param>
internal sealed record Quota(
    string AppId,
    string Path,
    int? DailyLimit,
    int? MinuteLimit,
    int UsedToday
);
