using Microsoft.AspNetCore.Identity;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

/// <summary>
/// What Identity has to know of an account to check passwords and authenticator codes. It changes
/// and saves nothing: use cases do, with their line of the trail.
/// </summary>
internal sealed class StaffUserStore(IPersonalDataVault vault)
    : IUserAuthenticatorKeyStore<StaffAccount>,
        IUserTwoFactorStore<StaffAccount>
{
    public Task<string> GetUserIdAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.Value.ToString());

    public Task<string?> GetUserNameAsync(StaffAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.UserName);

    public Task<string?> GetNormalizedUserNameAsync(
        StaffAccount user,
        CancellationToken cancellationToken
    ) => Task.FromResult<string?>(user.UserName);

    public Task<string?> GetAuthenticatorKeyAsync(
        StaffAccount user,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<string?>(
            user.AuthenticatorKey is { } key
                ? vault.Open(key, StaffAccount.AuthenticatorPlace(user.Id))
                : null
        );

    public Task<bool> GetTwoFactorEnabledAsync(
        StaffAccount user,
        CancellationToken cancellationToken
    ) => Task.FromResult(user.HasAuthenticator);

    public Task SetTwoFactorEnabledAsync(StaffAccount user, bool enabled, CancellationToken c) =>
        throw ReadOnly();

    public Task SetAuthenticatorKeyAsync(StaffAccount user, string key, CancellationToken c) =>
        throw ReadOnly();

    public Task SetUserNameAsync(StaffAccount user, string? userName, CancellationToken c) =>
        throw ReadOnly();

    public Task SetNormalizedUserNameAsync(StaffAccount user, string? name, CancellationToken c) =>
        throw ReadOnly();

    public Task<IdentityResult> CreateAsync(StaffAccount user, CancellationToken c) =>
        throw ReadOnly();

    public Task<IdentityResult> UpdateAsync(StaffAccount user, CancellationToken c) =>
        throw ReadOnly();

    public Task<IdentityResult> DeleteAsync(StaffAccount user, CancellationToken c) =>
        throw ReadOnly();

    public Task<StaffAccount?> FindByIdAsync(string userId, CancellationToken c) =>
        throw ReadOnly();

    public Task<StaffAccount?> FindByNameAsync(string normalizedUserName, CancellationToken c) =>
        throw ReadOnly();

    public void Dispose() { }

    private static NotSupportedException ReadOnly() =>
        new("Accounts are found and changed by use cases.");
}
