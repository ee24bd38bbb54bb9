using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>
/// For who forgot the password or lost the authenticator: a new password for one sign-in, the old
/// authenticator and recovery codes worth nothing, the lock lifted.
/// </summary>
public sealed class ResetStaffCredentials(
    StaffReach reach,
    IStaffStore store,
    IStaffCredentials credentials,
    ISignInTries tries,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<NewCredentials>> ExecuteAsync(
        StaffActor actor,
        StaffAccountId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var reached = await reach.FindAsync(actor, id, now, cancel);
        if (!reached.Succeeded)
        {
            return reached.Refusal;
        }
        var account = reached.Value.Account;
        var password = credentials.NewPassword();
        await credentials.SetPasswordAsync(account, password, mustChange: true);
        account.ForgetAuthenticator();
        await store.ReplaceRecoveryCodesAsync(id, [], cancel);
        audit.Record(
            new(
                SecondPerson.CredentialsReset,
                ActorKind.Staff,
                actor.Id.Value,
                $"staff:{id.Value}",
                now,
                UnionPath: reached.Value.UnionPath
            )
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            return StaffAccountRefusals.ChangedMeanwhile;
        }
        await tries.ClearAsync(id, signedInAt: null);
        return new NewCredentials(id, account.UserName, password);
    }
}
