using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>
/// A person who works in the console. Password and second factor are both needed to come in; what
/// the account may do stands in its <see cref="StaffRoleGrant"/>s.
/// </summary>
public sealed class StaffAccount
{
    public const string Table = "staff_accounts";
    public const string OneName = "ux_staff_accounts_user_name";
    public const int MaxNameLength = 32;
    public const int MaxDisplayNameLength = 40;

    private StaffAccount() { }

    public StaffAccountId Id { get; private set; }

    /// <summary>Lower-case, 3 to 32 of a–z, 0–9, dot, hyphen, underscore.</summary>
    public string UserName { get; private set; } = null!;

    public string DisplayName { get; private set; } = null!;

    /// <summary>The union the person works for: who administers it administers the account.</summary>
    public UnionOrganizationId OrganizationId { get; private set; }

    /// <summary>Never the password; null until one is set.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Changes whenever credentials do, or the account is stopped: older sessions end.</summary>
    public string SecurityStamp { get; private set; } = null!;

    /// <summary>The password was given by an administrator and opens nothing but its own change.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>Secret of the authenticator (RFC 6238), Base32, sealed; null until enrolled.</summary>
    public SealedText? AuthenticatorKey { get; private set; }

    public bool HasAuthenticator { get; private set; }

    public bool IsDisabled { get; private set; }

    /// <summary>Wrong tries since the last right one; counted before a password is looked at.</summary>
    public int FailedTries { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? LastSignedInAt { get; private set; }

    public long Version { get; private set; }

    public static StaffAccount Create(
        string userName,
        string displayName,
        UnionOrganizationId organization,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = StaffAccountId.New(),
            UserName = userName,
            DisplayName = displayName,
            OrganizationId = organization,
            SecurityStamp = OpaqueToken.New(),
            CreatedAt = now,
        };

    /// <summary>What a typed name is compared as.</summary>
    public static string Normalise(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    public static bool IsUserName(string name) =>
        name.Length is >= 3 and <= MaxNameLength
        && name.All(c =>
            char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_'
        );

    public static SealedPlace AuthenticatorPlace(StaffAccountId id) =>
        new(Table, id.Value, "authenticator_key");

    /// <param name="mustChange">Given by somebody else: good for one sign-in, to choose one's own.</param>
    public void SetPassword(string hash, bool mustChange)
    {
        (PasswordHash, MustChangePassword) = (hash, mustChange);
        EndSessions();
    }

    public void OfferAuthenticator(SealedText key)
    {
        (AuthenticatorKey, HasAuthenticator) = (key, false);
        Touch();
    }

    public void EnrolAuthenticator()
    {
        HasAuthenticator = true;
        EndSessions();
    }

    public void ForgetAuthenticator()
    {
        (AuthenticatorKey, HasAuthenticator) = (null, false);
        EndSessions();
    }

    public void Disable(bool disabled)
    {
        IsDisabled = disabled;
        EndSessions();
    }

    private void EndSessions()
    {
        SecurityStamp = OpaqueToken.New();
        Touch();
    }

    private void Touch() => Version++;
}
