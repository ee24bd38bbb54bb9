using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <param name="Codes">7 MB for a city.</param>
/// <param name="Tree">Some 40 MB for a city.</param>
public sealed record FrozenTree(CodeList Codes, MerkleTree Tree);

/// <summary>
/// The tree of the list asked for last: after closing thousands ask for their own proof of the same one, and it never changes.
/// </summary>
public sealed class FrozenTrees(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private (CampaignId Id, FrozenTree Tree)? kept;

    /// <summary>Null: not frozen.</summary>
    public async Task<FrozenTree?> FindAsync(CampaignId id, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (kept is { } last && last.Id == id)
            {
                return last.Tree;
            }
            if (await ReadAsync(id, cancel) is not { } tree)
            {
                return null;
            }
            kept = (id, tree);
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
