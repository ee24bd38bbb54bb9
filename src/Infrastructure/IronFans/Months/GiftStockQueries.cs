using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>The gifts of a month. They are the city's: whoever reaches less sees none.</summary>
public sealed class GiftStockQueries(ICampaignDirectory campaigns, IPrizeStocks stocks)
{
    /// <summary>Of its published campaigns; empty: none is published, or it is not seen from here.</summary>
    public async Task<IReadOnlyList<GiftStock>> FindAsync(
        StaffScope scope,
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = new List<GiftStock>();
        if (!scope.IsWhole)
        {
            return found;
        }
        foreach (var one in await campaigns.ListAsync([FanGift.KindName], now, cancel))
        {
            if (MonthTerms.Read(one.Terms)?.Month == month)
            {
                found.Add(new(one.Id, one.Title, one.State, await stocks.CountAsync(one, cancel)));
            }
        }
        return found;
    }
}
