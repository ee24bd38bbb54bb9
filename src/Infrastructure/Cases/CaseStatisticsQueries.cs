using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Statistics;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>
/// Figures of cases that came from unions in scope. The database groups; what it answers is some thousands of sums, however
/// many cases there are.
/// </summary>
public sealed class CaseStatisticsQueries(UnionDbContext db, IUnionDirectory unions)
{
    private const int MostReviewers = 200;

    /// <summary>The city has some hundred unions that matter; whoever wants more chooses one of them.</summary>
    private const int MostLines = 3000;

    /// <summary>The latest rounds that are paid from a fund.</summary>
    public async Task<IReadOnlyList<CountedRound>> RoundsAsync(
        StaffScope scope,
        CancellationToken cancel
    )
    {
        var rounds = await CountedCases
            .Filed(db, scope)
            .Where(one => one.FundId != null)
            .Select(one => new
            {
                one.Kind,
                one.Round,
                one.FundId,
            })
            .Distinct()
            .Take(100)
            .ToListAsync(cancel);
        var funds = await db.Set<CaseFund>()
            .AsNoTracking()
            .ToDictionaryAsync(fund => fund.Id, fund => fund.Title, cancel);
        return
        [
            .. rounds
                .Select(one => new CountedRound(
                    one.Kind,
                    one.Round,
                    funds.GetValueOrDefault(one.FundId!.Value, one.Round)
                ))
                .OrderBy(one => one.Title, StringComparer.Ordinal),
        ];
    }

    public async Task<CaseStatistics> ReadAsync(
        StaffScope scope,
        StatisticsFilter filter,
        CancellationToken cancel
    )
    {
        var narrow = await NarrowAsync(scope, filter, cancel);
        var lines =
            filter.By == StatisticsBy.Day
                ? await ByDayAsync(narrow, filter, cancel)
                : await ByUnionAsync(narrow, filter, cancel);
        var total = new CaseTally();
        foreach (var line in lines)
        {
            total.Add(line.Tally);
        }
        return new(total, lines.Take(MostLines).ToList());
    }

    /// <summary>Those who decided most first.</summary>
    public async Task<IReadOnlyList<ReviewerTally>> ReviewersAsync(
        StaffScope scope,
        StatisticsFilter filter,
        CancellationToken cancel
    )
    {
        var narrow = await NarrowAsync(scope, filter, cancel);
        var all = await CountedCases
            .Decided(db, narrow, filter)
            .GroupBy(pair => pair.Review.By)
            .Select(own => new { own.Key, Count = own.Count() })
            .OrderByDescending(own => own.Count)
            .Take(MostReviewers)
            .ToListAsync(cancel);
        var wrong = await CountedCases
            .Overturned(db, narrow, filter)
            .GroupBy(pair => pair.Review.By)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key!.Value, own => own.Count, cancel);
        return
        [
            .. all.Select(own => new ReviewerTally(
                own.Key!.Value,
                own.Count,
                wrong.GetValueOrDefault(own.Key.Value)
            )),
        ];
    }

    private async Task<StaffScope> NarrowAsync(
        StaffScope scope,
        StatisticsFilter filter,
        CancellationToken cancel
    )
    {
        if (filter.Union is not { } id)
        {
            return scope;
        }
        return await unions.FindAsync(id, cancel) is { } union
            ? UnionSubtrees.Narrow(scope, union.Path)
            : StaffScope.Nowhere;
    }

    private async Task<IReadOnlyList<TallyLine>> ByDayAsync(
        StaffScope scope,
        StatisticsFilter filter,
        CancellationToken cancel
    )
    {
        var sums = await CountedCases
            .Of(db, scope, filter)
            .GroupBy(one => new
            {
                one.FiledDay,
                one.State,
                one.ReviewHours,
                WasReturned = one.Returns > 0,
            })
            .Select(own => new
            {
                own.Key,
                Count = own.Count(),
                Cents = own.Sum(one => one.AmountCents),
            })
            .ToListAsync(cancel);
        var days = new CaseTallies<int>();
        foreach (var sum in sums)
        {
            days.Of(sum.Key.FiledDay ?? 0)
                .Add(sum.Key.State, sum.Key.WasReturned, sum.Key.ReviewHours, sum.Count, sum.Cents);
        }
        var decided = await CountedCases
            .Decided(db, scope, filter)
            .GroupBy(pair => pair.Case.FiledDay)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToListAsync(cancel);
        decided.ForEach(own => days.Of(own.Key ?? 0).AddDecisions(own.Count));
        var wrong = await CountedCases
            .Overturned(db, scope, filter)
            .GroupBy(pair => pair.Case.FiledDay)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToListAsync(cancel);
        wrong.ForEach(own => days.Of(own.Key ?? 0).AddOverturned(own.Count));
        return
        [
            .. days
                .All.OrderByDescending(own => own.Key)
                .Select(own => new TallyLine(DayOf(own.Key), null, own.Value)),
        ];
    }

    private async Task<IReadOnlyList<TallyLine>> ByUnionAsync(
        StaffScope scope,
        StatisticsFilter filter,
        CancellationToken cancel
    )
    {
        var tallies = await ByUnitAsync(scope, filter, cancel);
        var found = await unions.FindAsync([.. tallies.All.Select(own => own.Key)], cancel);
        if (filter.By == StatisticsBy.Organization)
        {
            return Ordered(
                tallies.All.Select(own => new TallyLine(
                    found.GetValueOrDefault(own.Key)?.Name ?? "",
                    own.Key,
                    own.Value
                ))
            );
        }
        var regions = new CaseTallies<UnionOrganizationId>();
        foreach (var (unit, tally) in tallies.All.Where(own => found.ContainsKey(own.Key)))
        {
            regions.Of(RegionOf(scope, found[unit].Path)).Add(tally);
        }
        var named = await unions.FindAsync([.. regions.All.Select(own => own.Key)], cancel);
        return Ordered(
            regions.All.Select(own => new TallyLine(
                named.GetValueOrDefault(own.Key)?.Name ?? "",
                own.Key,
                own.Value
            ))
        );
    }

    private async Task<CaseTallies<UnionOrganizationId>> ByUnitAsync(
        StaffScope scope,
        StatisticsFilter filter,
        CancellationToken cancel
    )
    {
        var sums = await CountedCases
            .Of(db, scope, filter)
            .GroupBy(one => new
            {
                one.UnitId,
                one.State,
                one.ReviewHours,
                WasReturned = one.Returns > 0,
            })
            .Select(own => new
            {
                own.Key,
                Count = own.Count(),
                Cents = own.Sum(one => one.AmountCents),
            })
            .ToListAsync(cancel);
        var units = new CaseTallies<UnionOrganizationId>();
        foreach (var sum in sums)
        {
            units
                .Of(sum.Key.UnitId!.Value)
                .Add(sum.Key.State, sum.Key.WasReturned, sum.Key.ReviewHours, sum.Count, sum.Cents);
        }
        var decided = await CountedCases
            .Decided(db, scope, filter)
            .GroupBy(pair => pair.Case.UnitId)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToListAsync(cancel);
        decided.ForEach(own => units.Of(own.Key!.Value).AddDecisions(own.Count));
        var wrong = await CountedCases
            .Overturned(db, scope, filter)
            .GroupBy(pair => pair.Case.UnitId)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToListAsync(cancel);
        wrong.ForEach(own => units.Of(own.Key!.Value).AddOverturned(own.Count));
        return units;
    }

    /// <summary>The union right below the top of the scope in which this one lies, or the top itself.</summary>
    private static UnionOrganizationId RegionOf(StaffScope scope, string path)
    {
        var top = scope.Paths.First(one => path.StartsWith(one, StringComparison.Ordinal));
        var region = path.Length == top.Length ? path : path[..(path.IndexOf('/', top.Length) + 1)];
        // A path ends with the id of its union.
        return new(Guid.ParseExact(region.TrimEnd('/').Split('/')[^1], "N"));
    }

    private static IReadOnlyList<TallyLine> Ordered(IEnumerable<TallyLine> lines) =>
        [
            .. lines
                .OrderByDescending(line => line.Tally.Submitted)
                .ThenBy(line => line.Title, StringComparer.Ordinal),
        ];

    private static string DayOf(int number) =>
        number == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{number / 10000:0000}-{number / 100 % 100:00}-{number % 100:00}"
            );
}
