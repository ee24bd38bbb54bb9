using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <param name="Code">Six digits of the authenticator, or one of the recovery codes.</param>
public sealed record ConfirmStaffCodeRequest(StaffAccountId Account, string Stamp, string? Code);

/// <summary>
/// The second half of signing in. A code opens once: the database refuses it a second time while it
/// is still in its window, and a recovery code is gone with its use.
/// </summary>
public sealed class ConfirmStaffCode(
    IStaffStore store,
    IStaffCredentials credentials,
    ISignInTries tries,
    IPersonalDataVault vault,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    private const int AuthenticatorLength = 6;

    public async Task<Outcome<StaffSession>> ExecuteAsync(
        ConfirmStaffCodeRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await HalfOpenAccount.FindAsync(
            store,
            request.Account,
            request.Stamp,
            SignInStep.TypeCode,
            cancel
        );
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var account = found.Value;
        if (!await tries.TryBeginAsync(account.Id, now))
        {
            return StaffAccountRefusals.CodeWrong;
        }
        var code = Typed.Compact(request.Code);
        if (!await UseAsync(account, code, now, cancel))
        {
            Record("staff.code-refused", account, now, null);
            await work.SaveAsync(cancel);
            return StaffAccountRefusals.CodeWrong;
        }
        var way = IsOfAuthenticator(code) ? "authenticator" : "recovery-code";
        var session = StaffSession.Begin(account, now);
        store.Add(session);
        Record("staff.signed-in", account, now, way);
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (UniqueRuleException used) when (used.Rule == StaffUsedCode.Once)
        {
            return StaffAccountRefusals.CodeWrong;
        }
        catch (StaleVersionException)
        {
            // The same recovery code a second time.
            return StaffAccountRefusals.CodeWrong;
        }
        await tries.ClearAsync(account.Id, now);
        return session;
    }

    private async Task<bool> UseAsync(
        StaffAccount account,
        string code,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (IsOfAuthenticator(code))
        {
            var isRight = await credentials.IsCodeAsync(account, code);
            if (isRight)
            {
                store.Add(
                    StaffUsedCode.Of(account.Id, vault.Blind(code, StaffUsedCode.Purpose), now)
                );
            }
            return isRight;
        }
        var recovery = await store.FindRecoveryCodeAsync(
            account.Id,
            vault.Blind(code, StaffRecoveryCode.Purpose),
            cancel
        );
        if (recovery is not null)
        {
            store.Remove(recovery);
        }
        return recovery is not null;
    }

    private static bool IsOfAuthenticator(string code) =>
        code.Length == AuthenticatorLength && code.All(char.IsAsciiDigit);

    private void Record(string act, StaffAccount account, DateTimeOffset now, string? note) =>
        audit.Record(
            new(act, ActorKind.Staff, account.Id.Value, $"staff:{account.Id.Value}", now, note)
        );
}
