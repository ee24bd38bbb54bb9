using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

/// <summary>Replaces tokens and tickets before their end, so that no member's call waits for one.</summary>
internal sealed class TokenRefreshJob(WeChatClients clients) : IUnionJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var client in clients.All)
        {
            await client.Tokens.RefreshAsync(cancel);
            await client.JsSdk.RefreshAsync(cancel);
        }
    }
}
