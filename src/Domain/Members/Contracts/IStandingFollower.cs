namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// A room in which something depends on a member's standing (a binding is suspended when he leaves). It is told in the unit
/// of work of the change itself, or, where a change touches very many members, one by one soon afterwards.
/// </summary>
public interface IStandingFollower
{
    /// <summary>
    /// Brings what depends on the member in line with this standing; changes are only added to the caller's unit of work.
    /// May be told the same again, also when nothing changed. What it throws undoes the unit and is tried again later.
    /// </summary>
    Task FollowAsync(MemberStanding standing, DateTimeOffset now, CancellationToken cancel);
}
