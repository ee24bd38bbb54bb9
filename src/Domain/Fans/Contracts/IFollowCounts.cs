namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>How many came and went, for rooms that draw charts. Reads all followers: for jobs, never for a page.</summary>
public interface IFollowCounts
{
    /// <summary>
    /// By each follower's last coming and last going: counted soon after, it is exact; whoever has come again since is missing from the
    /// days before.
    /// </summary>
    /// <param name="until">The first moment after it.</param>
    Task<FollowCount> CountAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    );
}

/// <param name="Came">Began to follow, for the first time or again.</param>
/// <param name="Left">Unfollowed.</param>
public sealed record FollowCount(int Came, int Left);
