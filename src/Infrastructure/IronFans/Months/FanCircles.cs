using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>The honoured, of one month or of any, as those a campaign is for.</summary>
internal sealed class FanCircles(UnionDbContext db) : ICampaignCircles
{
    private const string Ever = "iron-fans.ever";
    private const string OfMonth = "iron-fans.m";
    private const int MostListed = 24;

    public async Task<IReadOnlyList<CampaignCircle>> ListAsync(
        IReadOnlyCollection<string> chosen,
        CancellationToken cancel
    )
    {
        var months = await db.Set<FanMonth>()
            .Where(month => month.State == FanMonthState.Published)
            .OrderByDescending(month => month.Month)
            .Select(month => month.Month)
            .Take(MostListed)
            .ToListAsync(cancel);
        return
        [
            new(Ever, "历届铁粉"),
            .. months
                .Union(MonthsOf(chosen))
                .Select(month => new CampaignCircle(
                    string.Create(CultureInfo.InvariantCulture, $"{OfMonth}{month}"),
                    $"{UnionCalendar.WordsOf(month)}铁粉"
                )),
        ];
    }

    public Task<bool> HasAsync(
        IReadOnlyCollection<string> names,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Of(names).AnyAsync(one => one.MemberId == member, cancel);

    public IAsyncEnumerable<MemberId> FindMembersAsync(
        IReadOnlyCollection<string> names,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Of(names).Select(one => one.MemberId).Distinct().AsAsyncEnumerable();

    private IQueryable<FanHonour> Of(IReadOnlyCollection<string> names)
    {
        var honours = db.Set<FanHonour>().AsNoTracking();
        if (names.Contains(Ever))
        {
            return honours;
        }
        var months = MonthsOf(names).ToList();
        return honours.Where(one => months.Contains(one.Month));
    }

    private static IEnumerable<int> MonthsOf(IReadOnlyCollection<string> names) =>
        names
            .Where(name => name.StartsWith(OfMonth, StringComparison.Ordinal))
            .Select(name =>
                int.TryParse(
                    name.AsSpan(OfMonth.Length),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var month
                )
                    ? month
                    : 0
            )
            .Where(month => month > 0);
}
