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
        try
        {
            return await TryAsync(id, stamp, cancel);
        }
        catch (StaleVersionException)
        {
            // Asked twice at once: what the other one was offered stands.
            return await ReadAsync(id, stamp, cancel);
        }
    }

    private async Task<Outcome<OfferedAuthenticator>> ReadAsync(
        StaffAccountId id,
        string stamp,
        CancellationToken cancel
    )
    {
        var found = await FindAsync(id, stamp, cancel);
        return found.Succeeded && credentials.OfferedKey(found.Value) is { } standing
            ? new OfferedAuthenticator(found.Value.UserName, standing)
            : StaffAccountRefusals.SignInAgain;
    }

    private async Task<Outcome<OfferedAuthenticator>> TryAsync(
        StaffAccountId id,
        string stamp,
        CancellationToken cancel
    )
    {
        var found = await FindAsync(id, stamp, cancel);
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

    private Task<Outcome<StaffAccount>> FindAsync(
        StaffAccountId id,
        string stamp,
        CancellationToken cancel
    ) => HalfOpenAccount.FindAsync(store, id, stamp, SignInStep.EnrolAuthenticator, cancel);
}
