using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Standing;

/// <summary>Tells the rooms where a member stands, and that his phone was changed.</summary>
public sealed class TellStanding(
    IStandingStore store,
    IMemberStanding standings,
    IEnumerable<IStandingFollower> followers,
    IMemberLookup members,
    IEnumerable<IPhoneFollower> phones,
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
        await TellPhoneAsync(row, now, cancel);
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

    /// <summary>The change log says what the row is about: both were written at one instant.</summary>
    private async Task TellPhoneAsync(
        StandingChange row,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await members.FindPhoneChangeAsync(row.MemberId, cancel) != row.At)
        {
            return;
        }
        foreach (var follower in phones)
        {
            await follower.FollowPhoneAsync(row.MemberId, row.Id, now, cancel);
        }
    }
}
