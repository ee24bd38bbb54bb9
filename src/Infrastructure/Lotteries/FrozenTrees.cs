using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <param name="Codes">7 MB for a city.</param>
public sealed record FrozenTree(CodeList Codes, MerkleTree Tree);

/// <summary>
/// The trees of the lists asked for last: after closing thousands ask for their own proof of the same one, and it never changes.
/// </summary>
public sealed class FrozenTrees(IServiceScopeFactory scopes) : IDisposable
{
    /// <summary>Of a city some 60 MB together.</summary>
    private const int Most = 8;

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The one asked for last comes last.</summary>
    private readonly List<(CampaignId Id, FrozenTree Tree)> kept = [];

    /// <summary>Null: not frozen.</summary>
    public async Task<FrozenTree?> FindAsync(CampaignId id, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var at = kept.FindIndex(one => one.Id == id);
            var tree = at >= 0 ? kept[at].Tree : await ReadAsync(id, cancel);
            if (tree is null)
            {
                return null;
            }
            if (at >= 0)
            {
                kept.RemoveAt(at);
            }
            else if (kept.Count == Most)
            {
                kept.RemoveAt(0);
            }
            kept.Add((id, tree));
            return tree;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<FrozenTree?> ReadAsync(CampaignId id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var list = await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<FrozenList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (list is null)
        {
            return null;
        }
        var codes = list.ReadCodes();
        return new(codes, new MerkleTree(codes));
    }
}
