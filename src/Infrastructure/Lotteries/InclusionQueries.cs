using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries.Views;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Whether a code stands in a frozen list, with the proof of it.</summary>
public sealed class InclusionQueries(FrozenTrees trees)
{
    /// <summary>Null: not frozen, or the code does not stand in the list.</summary>
    public async Task<InclusionProof?> FindAsync(
        CampaignId id,
        string code,
        CancellationToken cancel
    )
    {
        if (
            EntryCode.Parse(code) is not { } read
            || await trees.FindAsync(id, cancel) is not { } tree
            || tree.Codes.IndexOf(read) is not (>= 0 and var index)
        )
        {
            return null;
        }
        return new(
            read.ToString(),
            index,
            tree.Codes.Count,
            Convert.ToHexStringLower(tree.Tree.Root),
            [.. tree.Tree.ProofOf(index).Select(Convert.ToHexStringLower)]
        );
    }
}
