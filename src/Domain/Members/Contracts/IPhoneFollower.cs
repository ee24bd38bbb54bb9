namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// A room that acts when staff or a file changed the phone in the register. It is told soon after the change, of the last
/// one where several came at once.
/// </summary>
public interface IPhoneFollower
{
    /// <summary>
    /// Adds what follows to the caller's unit of work. What it throws undoes the unit and is tried again later.
    /// </summary>
    /// <param name="change">Another number with every telling.</param>
    Task FollowPhoneAsync(
        MemberId member,
        long change,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
