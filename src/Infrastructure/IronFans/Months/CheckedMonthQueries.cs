using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>What everybody may check of a month, and what a fan may of himself.</summary>
public sealed class CheckedMonthQueries(UnionDbContext db, IFanDirectory fans, IPersonHeirs heirs)
{
    /// <summary>The youngest first, the one that runs among them.</summary>
    public async Task<IReadOnlyList<CheckedMonth>> MonthsAsync(int most, CancellationToken cancel)
    {
        var months = await db.Set<FanMonth>()
            .AsNoTracking()
            .OrderByDescending(one => one.Month)
            .Take(most)
            .ToListAsync(cancel);
        return await CheckAsync(months, cancel);
    }

    /// <summary>Null: there is no such month, or its list is not public yet.</summary>
    /// <param name="month">yyyyMM.</param>
    public async Task<MonthOrder?> OrderAsync(int month, CancellationToken cancel)
    {
        var found = await db.Set<FanMonth>()
            .AsNoTracking()
            .Where(one => one.Month == month)
            .ToListAsync(cancel);
        if (await CheckAsync(found, cancel) is not [{ IsListed: true, Secret: { } told } listed])
        {
            return null;
        }
        var secret = Convert.FromHexString(told);
        var places = await db.Set<FanCandidate>()
            .AsNoTracking()
            .Where(one => one.Month == month)
            .OrderBy(one => one.Place)
            .ToListAsync(cancel);
        var steps = await db.Set<PlaceStep>()
            .Where(one => one.Month == month)
            .OrderByDescending(one => one.Score)
            .Select(one => new ScoreStep(one.Score, one.Fans))
            .ToListAsync(cancel);
        return new(
            listed,
            [
                .. places.Select(one =>
                    (
                        one.Place,
                        MonthRanking.CodeOf(one.PersonId, secret),
                        PlaceOf(one.Score, one.ActiveDays, one.Quality, one.ReachedAt)
                    )
                ),
            ],
            steps
        );
    }

    /// <summary>Of the closed ones among these months, the youngest first. What stands under somebody he turned out to be is his.</summary>
    public async Task<IReadOnlyList<OwnPlace>> OwnAsync(
        FanIdentity fan,
        IReadOnlyList<CheckedMonth> months,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return [];
        }
        var persons = await heirs.BehindAsync(person, cancel);
        var closed = months.Where(one => one.Secret is not null).ToDictionary(one => one.Month);
        var rows = await (
            from own in db.Set<MonthScore>().AsNoTracking()
            where closed.Keys.Contains(own.Month) && persons.Contains(own.PersonId) && own.Score > 0
            orderby own.Month descending
            select new
            {
                Own = own,
                Above = db.Set<PlaceStep>()
                    .Where(step => step.Month == own.Month && step.Score > own.Score)
                    .Sum(step => step.Fans),
                Place = db.Set<FanCandidate>()
                    .Where(one => one.Month == own.Month && one.PersonId == own.PersonId)
                    .Select(one => (int?)one.Place)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(row =>
            {
                var (own, month) = (row.Own, closed[row.Own.Month]);
                return new OwnPlace(
                    own.Month,
                    own.PersonId,
                    PlaceOf(own.Score, own.ActiveDays, own.Quality, own.ReachedAt),
                    month.IsListed ? row.Place : null,
                    new(row.Above + 1, Math.Max(month.Fans, row.Above + 1)),
                    MonthRanking.CodeOf(own.PersonId, Convert.FromHexString(month.Secret!))
                );
            }),
        ];
    }

    private async Task<IReadOnlyList<CheckedMonth>> CheckAsync(
        List<FanMonth> months,
        CancellationToken cancel
    )
    {
        var listed = months.Where(IsListed).Select(one => one.Month).ToList();
        var leftOut = await db.Set<FanCandidate>()
            .Where(one =>
                listed.Contains(one.Month)
                && one.Place <= ScreenMonth.Reviewed
                && (one.ExcludedFor != null || one.Unfit != null)
            )
            .GroupBy(one => new
            {
                one.Month,
                one.ExcludedFor,
                one.Unfit,
            })
            .Select(group => new { group.Key, Fans = group.Count() })
            .ToListAsync(cancel);
        return
        [
            .. months.Select(month => new CheckedMonth(
                month.Month,
                month.Fans,
                month.Commitment,
                month.ToldSecret,
                month.Digest,
                IsListed(month),
                [
                    .. leftOut
                        .Where(one => one.Key.Month == month.Month)
                        .GroupBy(one => WhyOf(one.Key.ExcludedFor, one.Key.Unfit))
                        .Select(why => new LeftOut(why.Key, why.Sum(one => one.Fans)))
                        .OrderByDescending(one => one.Fans)
                        .ThenBy(one => one.Why, StringComparer.Ordinal),
                ]
            )),
        ];
    }

    private static bool IsListed(FanMonth month) =>
        month.State is FanMonthState.Notice or FanMonthState.Published;

    private static string WhyOf(string? excludedFor, FanUnfit? unfit) =>
        ExclusionReason.Find(excludedFor)?.Title ?? unfit?.Title() ?? "";

    private static MonthPlace PlaceOf(int score, int days, int quality, DateTimeOffset reachedAt) =>
        new(score, days, quality, reachedAt.ToUnixTimeMilliseconds());
}
