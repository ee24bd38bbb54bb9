using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Standing;

/// <summary>Tells the rooms where a member stands.</summary>
public sealed class TellStanding(
    IStandingStore store,
    IMemberStanding standings,
    IEnumerable<IStandingFollower> followers,
    IUnitOfWork work
)
{
    /// <summary>In the caller's unit of work: the followers' changes are saved with the change itself or not at all.</summary>
    public async Task AddAsync(
        MemberStanding standing,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var follower in followers)
        {
            await follower.FollowAsync(standing, now, cancel);
        }
    }

    /// <summary>Works one row of the queue off.</summary>
    /// <returns>False when it was gone already.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        long change,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await store.FindAsync(change, cancel) is not { } row)
        {
            return false;
        }
        if (await standings.FindAsync(row.MemberId, cancel) is { } standing)
        {
            await AddAsync(standing, now, cancel);
        }
        store.Remove(row);
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            // Another node was faster, or a follower met a newer version: what stayed in the queue is read anew.
            return false;
        }
    }
}
