namespace WeChatUnion.TestKit.Crash;

/// <summary>A fan's row; times in Unix seconds.</summary>
internal sealed record CrashFan(string OpenId, string? Scene, long? FollowedAt, long? UnfollowedAt);
