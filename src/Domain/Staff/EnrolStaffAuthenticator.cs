using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

public sealed record EnrolStaffAuthenticatorRequest(
    StaffAccountId Account,
    string Stamp,
    string? Code
);

/// <param name="RecoveryCodes">Shown once: each stands in for the authenticator once.</param>
public sealed record EnrolledStaff(StaffSession Session, IReadOnlyList<string> RecoveryCodes);

/// <summary>The authenticator showed that it learnt the secret: from now on its codes are asked for.</summary>
public sealed class EnrolStaffAuthenticator(
    IStaffStore store,
    IStaffCredentials credentials,
    ISignInTries tries,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<EnrolledStaff>> ExecuteAsync(
        EnrolStaffAuthenticatorRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await HalfOpenAccount.FindAsync(
            store,
            request.Account,
            request.Stamp,
            SignInStep.EnrolAuthenticator,
            cancel
        );
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var account = found.Value;
        var code = Typed.Compact(request.Code);
        if (
            credentials.OfferedKey(account) is null
            || !await tries.TryBeginAsync(account.Id, now)
            || !await credentials.IsCodeAsync(account, code)
        )
        {
            return StaffAccountRefusals.CodeWrong;
        }
        account.EnrolAuthenticator();
        var codes = credentials.NewRecoveryCodes();
        await store.ReplaceRecoveryCodesAsync(
            account.Id,
            [.. codes.Select(one => vault.Blind(one, StaffRecoveryCode.Purpose))],
            cancel
        );
        var session = StaffSession.Begin(account, now);
        store.Add(session);
        store.Add(StaffUsedCode.Of(account.Id, vault.Blind(code, StaffUsedCode.Purpose), now));
        audit.Record(
            new(
                "staff.authenticator-enrolled",
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
            return StaffAccountRefusals.SignInAgain;
        }
        await tries.ClearAsync(account.Id, now);
        return new EnrolledStaff(session, codes);
    }
}
