namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>Turns a session into who acts, with the rights that hold now.</summary>
public interface IStaffActors
{
    /// <summary>
    /// Null when the session has ended, the account was stopped, or its credentials changed since. Asking counts as an
    /// act: it keeps the session from running out.
    /// </summary>
    Task<StaffActor?> FindAsync(
        StaffSessionId session,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
