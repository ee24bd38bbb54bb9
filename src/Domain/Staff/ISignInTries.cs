using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>
/// Counts tries of one account. A try is counted before a password or code is looked at, so that a
/// thousand at once are no more than five.
/// </summary>
public interface ISignInTries
{
    public const int Limit = 5;
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <returns>False while the account is locked: nothing may be looked at.</returns>
    Task<bool> TryBeginAsync(StaffAccountId account, DateTimeOffset now);

    /// <summary>The password was right, the code is still to come.</summary>
    Task GiveBackAsync(StaffAccountId account);

    /// <summary>Signed in, or unlocked by an administrator: counting begins anew.</summary>
    Task ClearAsync(StaffAccountId account, DateTimeOffset? signedInAt);
}
