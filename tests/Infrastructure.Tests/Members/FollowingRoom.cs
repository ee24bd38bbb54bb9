using System.Collections.Concurrent;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Tests.Members;

/// <summary>A room that something of a member hangs on: it hears of standings and phones, and objects to merges when told to.</summary>
public sealed class FollowingRoom : IStandingFollower, IPhoneFollower, IMemberMerge
{
    public ConcurrentQueue<MemberStanding> Heard { get; } = new();

    public ConcurrentQueue<MemberId> Phones { get; } = new();

    public ConcurrentQueue<MemberMerge> Moved { get; } = new();

    public string? Obstacle { get; set; }

    /// <summary>Of whom it cannot hear.</summary>
    public ConcurrentDictionary<MemberId, bool> Deaf { get; } = new();

    public Task FollowAsync(MemberStanding standing, DateTimeOffset now, CancellationToken cancel)
    {
        if (Deaf.ContainsKey(standing.Id))
        {
            throw new InvalidOperationException("Deaf.");
        }
        Heard.Enqueue(standing);
        return Task.CompletedTask;
    }

    public Task FollowPhoneAsync(
        MemberId member,
        long change,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        Phones.Enqueue(member);
        return Task.CompletedTask;
    }

    public Task<string?> FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult(Obstacle);

    public Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        Moved.Enqueue(merge);
        return Task.CompletedTask;
    }
}
