using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>
/// A sitting at the console. It ends by signing out, after 30 minutes without an act, after 12 hours
/// in any case, and when the account's credentials change.
/// </summary>
public sealed class StaffSession
{
    public const string Table = "staff_sessions";
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Acts closer together are noted once.</summary>
    public static readonly TimeSpan NotedEach = TimeSpan.FromMinutes(1);

    private StaffSession() { }

    public StaffSessionId Id { get; private set; }

    public StaffAccountId AccountId { get; private set; }

    /// <summary>The account's security stamp when the session began.</summary>
    public string Stamp { get; private set; } = null!;

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset LastActAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static StaffSession Begin(StaffAccount account, DateTimeOffset now) =>
        new()
        {
            Id = StaffSessionId.New(),
            AccountId = account.Id,
            Stamp = account.SecurityStamp,
            StartedAt = now,
            LastActAt = now,
        };

    public bool IsOpen(DateTimeOffset now) =>
        EndedAt is null && now < LastActAt + Idle && now < StartedAt + Longest;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
