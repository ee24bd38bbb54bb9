using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Persons;

/// <summary>Prizes, as the member reads them in 我的奖品.</summary>
internal sealed class PrizeOwnData(UnionDbContext db) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var wins = await OfAsync(person, cancel);
        if (wins.Count == 0)
        {
            return [];
        }
        var ids = wins.Select(win => win.CampaignId).ToList();
        var titles = await db.Set<Campaign>()
            .Where(campaign => ids.Contains(campaign.Id))
            .ToDictionaryAsync(campaign => campaign.Id, campaign => campaign.Title, cancel);
        return
        [
            new(
                "奖品",
                [
                    .. wins.Select(win =>
                        $"{titles[win.CampaignId]}：{PrizeWords.Of(win.State)}"
                        + (win.Address is null ? "" : "，存有收件地址")
                    ),
                ]
            ),
        ];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel)
    {
        var wins = await OfAsync(person, cancel);
        return wins.Count == 0
            ? ErasureTerms.None
            : new(
                wins.Exists(win => win.Address is not null)
                    ? ["奖品的收件地址（正在寄的寄到后删除）"]
                    : [],
                ["中奖记录（隐去姓名）：抽奖活动的档案按规定保存两年"]
            );
    }

    private async Task<List<PrizeWin>> OfAsync(PersonId person, CancellationToken cancel) =>
        await db.Set<PrizeWin>()
            .AsNoTracking()
            .Where(win => win.PersonId == person)
            .OrderBy(win => win.DrawnAt)
            .ToListAsync(cancel);
}
