using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Draws as everybody may see them.</summary>
public sealed class LotteryQueries(UnionDbContext db, ICampaignDirectory campaigns)
{
    /// <summary>Null: none is published under this id.</summary>
    public async Task<PublicDraw?> FindAsync(CampaignId id, CancellationToken cancel)
    {
        if (
            await campaigns.FindAsync(id, cancel) is not { } campaign
            || await db.Set<Lottery>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancel)
                is not { } lottery
        )
        {
            return null;
        }
        var list = await db.Set<FrozenList>()
            .Where(one => one.Id == id)
            .Select(one => new PublicList(one.FrozenAt, one.Count, one.Root, one.LeftOut))
            .SingleOrDefaultAsync(cancel);
        var drawn = await db.Set<LotteryDraw>()
            .Where(one => one.Id == id)
            .Select(one => new PublicResult(
                one.DrawnAt,
                one.Source,
                one.Issue,
                one.Value,
                one.Proof.Length
            ))
            .SingleOrDefaultAsync(cancel);
        return new(campaign, lottery.Rules, lottery.Commitment, list, drawn);
    }

    /// <summary>The proof file; null: not drawn.</summary>
    public async Task<byte[]?> FindProofAsync(CampaignId id, CancellationToken cancel) =>
        await db.Set<LotteryDraw>()
            .Where(one => one.Id == id)
            .Select(one => one.Proof)
            .SingleOrDefaultAsync(cancel);

    /// <summary>Members who have entered up to now.</summary>
    public Task<int> CountAsync(CampaignId id, CancellationToken cancel) =>
        db.Set<EntryRow>().CountAsync(row => row.CampaignId == id && row.Number == 1, cancel);
}
