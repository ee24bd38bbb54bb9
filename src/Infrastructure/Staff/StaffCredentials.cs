using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

/// <inheritdoc />
internal sealed class StaffCredentials(
    UserManager<StaffAccount> users,
    IPasswordHasher<StaffAccount> hasher,
    IPersonalDataVault vault
) : IStaffCredentials
{
    private const int NewPasswordLength = 20;
    private const int RecoveryCodes = 10;
    private const int RecoveryCodeLength = 10;

    /// <summary>Without 0, O, 1, I and L: read off a screen, written on paper, typed again.</summary>
    private const string Legible = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string LegibleMixed = Legible + "abcdefghijkmnpqrstuvwxyz";

    /// <summary>Made once: an unknown account costs the same derivation as a known one.</summary>
    private static string? nobody;

    private string Nobody => nobody ??= hasher.HashPassword(null!, "nobody");

    public async Task<Refusal?> SetPasswordAsync(
        StaffAccount account,
        string password,
        bool mustChange
    )
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, account, password)).Succeeded)
            {
                return StaffAccountRefusals.PasswordWeak;
            }
        }
        account.SetPassword(hasher.HashPassword(account, password), mustChange);
        return null;
    }

    public string NewPassword() => RandomNumberGenerator.GetString(LegibleMixed, NewPasswordLength);

    public bool IsPassword(StaffAccount? account, string password) =>
        hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? Nobody, password)
            != PasswordVerificationResult.Failed
        && account?.PasswordHash is not null;

    public string OfferAuthenticator(StaffAccount account)
    {
        var key = users.GenerateNewAuthenticatorKey();
        account.OfferAuthenticator(vault.Seal(key, StaffAccount.AuthenticatorPlace(account.Id)));
        return key;
    }

    public string? OfferedKey(StaffAccount account) =>
        account is { HasAuthenticator: false, AuthenticatorKey: { } offered }
            ? vault.Open(offered, StaffAccount.AuthenticatorPlace(account.Id))
            : null;

    public Task<bool> IsCodeAsync(StaffAccount account, string code) =>
        account.AuthenticatorKey is null
            ? Task.FromResult(false)
            : users.VerifyTwoFactorTokenAsync(
                account,
                TokenOptions.DefaultAuthenticatorProvider,
                code
            );

    public IReadOnlyList<string> NewRecoveryCodes() =>
        [
            .. Enumerable
                .Range(0, RecoveryCodes)
                .Select(_ => RandomNumberGenerator.GetString(Legible, RecoveryCodeLength)),
        ];
}
