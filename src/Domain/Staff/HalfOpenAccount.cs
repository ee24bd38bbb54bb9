using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>The account behind a half-open session, as long as nothing about its credentials has changed.</summary>
internal static class HalfOpenAccount
{
    public static async Task<Outcome<StaffAccount>> FindAsync(
        IStaffStore store,
        StaffAccountId id,
        string stamp,
        SignInStep step,
        CancellationToken cancel
    ) =>
        await store.FindAsync(id, cancel) is { IsDisabled: false } account
        && account.SecurityStamp == stamp
        && SignInStaff.NextOf(account) == step
            ? account
            : StaffAccountRefusals.SignInAgain;
}
