using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>The public values a draw waits for, as the console shows them.</summary>
public sealed class AwaitedValueQueries(UnionDbContext db)
{
    /// <summary>The first one named, then the fallback; empty: no such draw is published, or nothing may be seen.</summary>
    public async Task<IReadOnlyList<AwaitedValue>> ListAsync(
        StaffScope scope,
        CampaignId id,
        CancellationToken cancel
    )
    {
        var seesAll = !scope.IsEmpty;
        var text = await db.Set<Lottery>()
            .Where(lottery => seesAll && lottery.Id == id)
            .Select(lottery => lottery.Rules)
            .SingleOrDefaultAsync(cancel);
        if (text is null || DrawRules.Read(text) is not { } rules)
        {
            return [];
        }
        var awaited = new List<AwaitedValue>();
        foreach (var choice in (BeaconChoice[])[rules.Beacon, rules.Fallback])
        {
            var value = await db.Set<PublicValue>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    one => one.Source == choice.Source && one.Issue == choice.Issue,
                    cancel
                );
            awaited.Add(
                new(
                    choice,
                    value?.WrittenBy,
                    value?.WrittenAt,
                    value?.ConfirmedBy,
                    value?.KnownAt,
                    value?.KnownAt is null ? null : value.Value
                )
            );
        }
        return awaited;
    }
}
