namespace WeChat.Api.Tokens;

/// <summary>
/// What the nodes that use one account share, so that one of them fetches and all of them use: values by name, and a
/// lease by name for the right to fetch. It may fail: any exception means it is out of order, and WeChat is asked
/// without it, which costs a request and harms nothing.
/// </summary>
public interface ITokenStore
{
    /// <summary>The value stored under this name, ended or not; null when there is none.</summary>
    Task<StoredToken?> ReadAsync(string name, CancellationToken cancellation);

    /// <summary>
    /// Stores <paramref name="token"/> if the stored version is still the one before its own (0: nothing is stored), so that
    /// a late node never overwrites a newer value.
    /// </summary>
    /// <returns>False when another node stored a value meanwhile.</returns>
    Task<bool> TryPutAsync(string name, StoredToken token, CancellationToken cancellation);

    /// <summary>
    /// Takes the right to fetch, for at most this long: a node that dies holds nobody up for longer. Its owner may take it
    /// again, while the fetch lasts, and holds it for this long from then on.
    /// </summary>
    /// <param name="name">What is fetched.</param>
    /// <param name="owner">A text nobody else uses, for <see cref="EndLeaseAsync"/>.</param>
    /// <param name="length">When the lease ends by itself.</param>
    /// <param name="cancellation">Ends the wait for the store.</param>
    /// <returns>False while somebody else holds it.</returns>
    Task<bool> TryTakeLeaseAsync(
        string name,
        string owner,
        TimeSpan length,
        CancellationToken cancellation
    );

    /// <summary>Gives the lease back, if <paramref name="owner"/> still holds it.</summary>
    Task EndLeaseAsync(string name, string owner, CancellationToken cancellation);
}
