using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

public sealed record ChooseStaffPasswordRequest(
    StaffAccountId Account,
    string Stamp,
    string? Password
);

/// <summary>Whoever came in with a password given by an administrator chooses one of his own first.</summary>
public sealed class ChooseStaffPassword(
    IStaffStore store,
    IStaffCredentials credentials,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<HalfSignedIn>> ExecuteAsync(
        ChooseStaffPasswordRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await HalfOpenAccount.FindAsync(
            store,
            request.Account,
            request.Stamp,
            SignInStep.ChangePassword,
            cancel
        );
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var account = found.Value;
        var password = request.Password ?? "";
        if (credentials.IsPassword(account, password))
        {
            return StaffAccountRefusals.PasswordSame;
        }
        if (await credentials.SetPasswordAsync(account, password, mustChange: false) is { } weak)
        {
            return weak;
        }
        audit.Record(
            new(
                "staff.password-chosen",
                ActorKind.Staff,
                account.Id.Value,
                $"staff:{account.Id.Value}",
                now
            )
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            // Pressed twice, or somebody reset the account: the stamp this one came with is worth nothing any more.
            return StaffAccountRefusals.SignInAgain;
        }
        return new HalfSignedIn(account.Id, account.SecurityStamp, SignInStaff.NextOf(account));
    }
}
