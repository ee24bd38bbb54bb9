using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>Whom everybody may see by name.</summary>
public sealed class NamedFanQueries(UnionDbContext db, FanSeats seats)
{
    /// <summary>公示: every list that is not final, also one that waits for an answer to an objection; the oldest first.</summary>
    public async Task<IReadOnlyList<NamedMonth>> NoticesAsync(CancellationToken cancel)
    {
        var months = await db.Set<FanMonth>()
            .AsNoTracking()
            .Where(one => one.State == FanMonthState.Notice)
            .OrderBy(one => one.Month)
            .ToListAsync(cancel);
        var notices = new List<NamedMonth>();
        foreach (var month in months)
        {
            var named = (await seats.ChooseAsync(month.Month, cancel)).Select(
                (one, i) =>
                    new NamedFan(
                        i + 1,
                        one.Place,
                        one.MaskedName ?? "会员",
                        one.UnionName ?? "",
                        one.Score
                    )
            );
            notices.Add(new(month.Month, month.NoticeUntil, [.. named]));
        }
        return notices;
    }

    /// <summary>The honoured of the last months, the youngest first.</summary>
    /// <param name="before">yyyyMM: only of months before this one.</param>
    public async Task<IReadOnlyList<NamedMonth>> HallAsync(
        int most,
        int? before,
        CancellationToken cancel
    )
    {
        var months = await db.Set<FanMonth>()
            .Where(one =>
                one.State == FanMonthState.Published && (before == null || one.Month < before)
            )
            .OrderByDescending(one => one.Month)
            .Select(one => one.Month)
            .Take(most)
            .ToListAsync(cancel);
        var honours = await db.Set<FanHonour>()
            .AsNoTracking()
            .Where(one => months.Contains(one.Month))
            .OrderBy(one => one.Seat)
            .ToListAsync(cancel);
        return
        [
            .. months.Select(month => new NamedMonth(
                month,
                null,
                [
                    .. honours
                        .Where(one => one.Month == month)
                        .Select(one => new NamedFan(
                            one.Seat,
                            0,
                            one.MaskedName,
                            one.UnionName,
                            one.Score
                        )),
                ]
            )),
        ];
    }
}
