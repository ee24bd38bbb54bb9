using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Campaigns.Chances;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Campaigns.Persons;

/// <summary>When and where somebody signed in or was there. It goes with the account: codes and turns it has led to do not need it.</summary>
internal sealed class ChanceOwnData(UnionDbContext db, ChanceSources sources)
    : IOwnData,
        IPersonalDataHolder
{
    public string Room => "campaigns-chances";

    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rows = await OfPerson(person).AsNoTracking().OrderBy(row => row.At).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return [];
        }
        var ids = rows.Select(row => row.CampaignId).Distinct().ToList();
        var campaigns = await db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => ids.Contains(campaign.Id))
            .ToDictionaryAsync(campaign => campaign.Id, cancel);
        return
        [
            new("活动签到和到场", [.. rows.Select(row => Say(row, campaigns[row.CampaignId]))]),
        ];
    }

    public async Task<ErasureTerms> FindTermsAsync(PersonId person, CancellationToken cancel) =>
        await OfPerson(person).AnyAsync(cancel)
            ? new(["活动签到和到场的记录"], [])
            : ErasureTerms.None;

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure.Person is not { } person || !erasure.AccountClosed)
        {
            return new(0);
        }
        var rows = await OfPerson(person).ToListAsync(cancel);
        db.RemoveRange(rows);
        return new(rows.Count);
    }

    private string Say(ChanceRow row, Campaign campaign)
    {
        var gift = campaign.ReadSettings().Chances.Find(row.Source);
        var what = sources.Find(row.Source)?.SayGrant(gift, row.Reference) ?? row.Source;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{campaign.Title}：{DayOf(row.At)} {what}，得 {row.Granted} 次机会"
        );
    }

    private static string DayOf(DateTimeOffset at)
    {
        var day = UnionCalendar.DayOf(at);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
    }

    private IQueryable<ChanceRow> OfPerson(PersonId person) =>
        db.Set<ChanceRow>().Where(row => row.PersonId == person);
}
