namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>Turns a session or an account into who acts, with the rights that hold now.</summary>
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

    /// <summary>Likewise, for a page that asks by itself: that is no act, and keeps no session from running out.</summary>
    Task<StaffActor?> LookAsync(
        StaffSessionId session,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>For what an account began and runs later without it. Keeps no session from running out.</summary>
    /// <returns>With the rights that hold now; null when the account was stopped or does not exist.</returns>
    Task<StaffActor?> FindAsync(
        StaffAccountId account,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Likewise many, by id; those that were stopped or do not exist are left out.</summary>
    Task<IReadOnlyDictionary<StaffAccountId, StaffActor>> FindAsync(
        IReadOnlyCollection<StaffAccountId> accounts,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
