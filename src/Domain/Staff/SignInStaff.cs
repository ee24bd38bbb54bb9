using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

public sealed record SignInStaffRequest(string? UserName, string? Password);

/// <summary>What is still missing before the account is open.</summary>
public enum SignInStep
{
    ChangePassword = 1,
    EnrolAuthenticator = 2,
    TypeCode = 3,
}

/// <param name="Stamp">The account's security stamp: the half-open session ends when it changes.</param>
public sealed record HalfSignedIn(StaffAccountId Account, string Stamp, SignInStep Next);

/// <summary>
/// The first half of signing in: the password. Unknown name, wrong password, locked and stopped
/// account are one answer after the same work: a look, a counted try, a derivation, a line of the trail. 5 wrong tries lock
/// an account for 15 minutes.
/// </summary>
public sealed class SignInStaff(
    IStaffStore store,
    IStaffCredentials credentials,
    ISignInTries tries,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    private const int LongestPassword = 128;

    public async Task<Outcome<HalfSignedIn>> ExecuteAsync(
        SignInStaffRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var password = request.Password ?? "";
        if (password.Length is 0 or > LongestPassword)
        {
            return StaffAccountRefusals.SignInFailed;
        }
        var name = StaffAccount.Normalise(request.UserName);
        var account = StaffAccount.IsUserName(name)
            ? await store.FindByNameAsync(name, cancel)
            : null;
        // Nobody's id counts nowhere and may not try.
        var mayTry = await tries.TryBeginAsync(account?.Id ?? StaffAccountId.New(), now);
        // Looked at in any case: a locked or unknown account answers as slowly as a wrong password.
        var isRight = credentials.IsPassword(mayTry ? account : null, password);
        if (account is null || !mayTry || !isRight || account.IsDisabled)
        {
            audit.Record(
                new(
                    "staff.sign-in-failed",
                    ActorKind.System,
                    null,
                    account is null ? "staff:unknown" : $"staff:{account.Id.Value}",
                    now,
                    account is null || mayTry ? null : "locked"
                )
            );
            await work.SaveAsync(cancel);
            return StaffAccountRefusals.SignInFailed;
        }
        await tries.GiveBackAsync(account.Id);
        return new HalfSignedIn(account.Id, account.SecurityStamp, NextOf(account));
    }

    internal static SignInStep NextOf(StaffAccount account) =>
        account switch
        {
            { MustChangePassword: true } => SignInStep.ChangePassword,
            { HasAuthenticator: false } => SignInStep.EnrolAuthenticator,
            _ => SignInStep.TypeCode,
        };
}
