using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff;

/// <summary>Passwords and authenticators, as ASP.NET Core Identity checks them.</summary>
public interface IStaffCredentials
{
    /// <summary>Sets the password when the policy takes it; otherwise says why not and changes nothing.</summary>
    Task<Refusal?> SetPasswordAsync(StaffAccount account, string password, bool mustChange);

    /// <summary>Twenty random letters and digits that are not mistaken for one another.</summary>
    string NewPassword();

    /// <param name="account">Null costs as much as a wrong password.</param>
    bool IsPassword(StaffAccount? account, string password);

    /// <summary>A new secret, not in force until a code of it was typed.</summary>
    /// <returns>Base32 for typing, and inside an <c>otpauth:</c> address for a picture.</returns>
    string OfferAuthenticator(StaffAccount account);

    /// <summary>The secret offered but not yet enrolled; null when there is none.</summary>
    string? OfferedKey(StaffAccount account);

    Task<bool> IsCodeAsync(StaffAccount account, string code);

    /// <summary>Ten new codes, 10 characters each; the caller keeps their digests.</summary>
    IReadOnlyList<string> NewRecoveryCodes();
}
