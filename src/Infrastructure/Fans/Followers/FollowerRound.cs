namespace WeChatUnion.Infrastructure.Fans.Followers;

/// <summary>How far the round over an account's followers has come: another start, or another node, goes on there.</summary>
public sealed class FollowerRound
{
    public required string AppId { get; init; }

    /// <summary>The last fan asked about; empty when the round begins at the first.</summary>
    public Guid LastFanId { get; init; }

    /// <summary>Nothing is asked before: the round is over, or WeChat said no.</summary>
    public DateTimeOffset NextAt { get; init; }
}
