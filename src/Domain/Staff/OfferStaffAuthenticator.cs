using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <param name="Key">Base32, for typing into an authenticator.</param>
public sealed record OfferedAuthenticator(string UserName, string Key);

/// <summary>The secret an authenticator is to learn. Asked again, it is the same until a code of it was typed.</summary>
public sealed class OfferStaffAuthenticator(
    IStaffStore store,
    IStaffCredentials credentials,
    IUnitOfWork work
)
{
    public async Task<Outcome<OfferedAuthenticator>> ExecuteAsync(
        StaffAccountId id,
        string stamp,
        CancellationToken cancel
    )
    {
        var found = await HalfOpenAccount.FindAsync(
            store,
            id,
            stamp,
            SignInStep.EnrolAuthenticator,
            cancel
        );
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var account = found.Value;
        if (credentials.OfferedKey(account) is { } standing)
        {
            return new OfferedAuthenticator(account.UserName, standing);
        }
        var key = credentials.OfferAuthenticator(account);
        await work.SaveAsync(cancel);
        return new OfferedAuthenticator(account.UserName, key);
    }
}
