namespace WeChat.Api.Account;

/// <summary>The quota of one API. All zero: it has none of its own.</summary>
/// <param name="DailyLimit">Calls a day, until midnight in Asia/Shanghai.</param>
/// <param name="Used">Of today.</param>
/// <param name="Remaining">Of today.</param>
public sealed record ApiQuota(long DailyLimit, long Used, long Remaining)
{
    /// <summary>What is allowed in a shorter time, or null.</summary>
    public ApiRate? Rate { get; init; }

    /// <summary>The same for a third-party platform that calls for the account, or null.</summary>
    public ApiRate? PlatformRate { get; init; }
}
