using Microsoft.Extensions.Logging;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

/// <summary>Replaces tokens and tickets before their end, so that no member's call waits for one.</summary>
internal sealed partial class TokenRefreshJob(WeChatClients clients, ILogger<TokenRefreshJob> log)
    : IUnionJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var (appId, client) in clients.All)
        {
            await TryAsync(appId, client.Tokens.RefreshAsync, cancel);
            await TryAsync(appId, client.JsSdk.RefreshAsync, cancel);
        }
    }

    /// <summary>One account's wrong secret must not cost the other one its token.</summary>
    private async Task TryAsync(
        string appId,
        Func<CancellationToken, Task> refresh,
        CancellationToken cancel
    )
    {
        try
        {
            await refresh(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            LogFailure(appId, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No fresh token or ticket for {AppId}.")]
    private partial void LogFailure(string appId, Exception failure);
}
