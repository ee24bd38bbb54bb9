using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Lotteries.Instant;

namespace WeChatUnion.Gateway.Lotteries.Verify;

/// <summary>
/// Proofs of draws and of instant wins, some ten megabytes for a city. After a draw thousands of phones ask for the same one: it stands in memory once,
/// the one asked for last always, others as long as somebody reads them.
/// </summary>
internal sealed class ProofFiles(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly Dictionary<CampaignId, WeakReference<PublicFile>> known = [];

    /// <summary>Keeps what it holds from being collected.</summary>
    private PublicFile? last;

    /// <summary>Null: not drawn.</summary>
    public async Task<PublicFile?> FindAsync(CampaignId id, CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            if (!known.TryGetValue(id, out var kept) || !kept.TryGetTarget(out var file))
            {
                file = await ReadAsync(id, cancel);
                if (file is null)
                {
                    return null;
                }
                known[id] = new(file);
            }
            return last = file;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task<PublicFile?> ReadAsync(CampaignId id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (draws, decks) = (
            scope.ServiceProvider.GetRequiredService<LotteryQueries>(),
            scope.ServiceProvider.GetRequiredService<DeckProofQueries>()
        );
        var proof = await draws.FindProofAsync(id, cancel) ?? await decks.FindAsync(id, cancel);
        return proof is null ? null : PublicFile.Of(proof);
    }
}
