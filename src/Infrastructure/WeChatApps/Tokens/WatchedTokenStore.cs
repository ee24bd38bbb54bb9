using Microsoft.Extensions.Logging;
using WeChat.Api.Tokens;

namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

/// <summary>Tells the operator that the store is out of order; the calls go on without it.</summary>
internal sealed partial class WatchedTokenStore(ITokenStore store, ILogger<WatchedTokenStore> log)
    : ITokenStore
{
    public Task<StoredToken?> ReadAsync(string name, CancellationToken cancellation) =>
        WatchAsync(store.ReadAsync(name, cancellation));

    public Task<bool> TryPutAsync(string name, StoredToken token, CancellationToken cancellation) =>
        WatchAsync(store.TryPutAsync(name, token, cancellation));

    public Task<bool> TryTakeLeaseAsync(
        string name,
        string owner,
        TimeSpan length,
        CancellationToken cancellation
    ) => WatchAsync(store.TryTakeLeaseAsync(name, owner, length, cancellation));

    public Task EndLeaseAsync(string name, string owner, CancellationToken cancellation) =>
        store.EndLeaseAsync(name, owner, cancellation);

    private async Task<T> WatchAsync<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (Exception outage)
        {
            LogOutage(outage);
            throw;
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The store of WeChat's tokens is out of order; this node asks WeChat by itself."
    )]
    private partial void LogOutage(Exception outage);
}
