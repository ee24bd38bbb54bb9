using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Report;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Payments;

/// <summary>What anybody may know of payments: sums of months that have ended.</summary>
public sealed class FundReportQueries(UnionDbContext db, CaseKinds kinds)
{
    public async Task<IReadOnlyList<FundLine>> ReadAsync(
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = UnionCalendar.DayOf(now);
        var month = (today.Year * 100) + today.Month;
        var paid =
            from item in db.Set<PayItem>()
            where item.State == PayItemState.Paid && item.PaidMonth < month
            join batch in db.Set<PayBatch>() on item.BatchId equals batch.Id
            select new
            {
                batch.Kind,
                batch.FundId,
                item.PaidMonth,
                PaidTo = item.PaidTo!.Value,
                item.AmountCents,
            };
        var groups = await paid.GroupBy(one => new
            {
                one.Kind,
                one.FundId,
                one.PaidMonth,
            })
            .Select(own => new
            {
                own.Key,
                People = own.Select(one => one.PaidTo).Distinct().Count(),
                Payments = own.Count(),
                Cents = own.Sum(one => one.AmountCents),
            })
            .ToListAsync(cancel);
        var titles = await db.Set<CaseFund>()
            .ToDictionaryAsync(fund => fund.Id, fund => fund.Title, cancel);
        var sums = new List<FundSum>(groups.Count);
        foreach (var own in groups)
        {
            var few =
                own.People >= FundReport.FewestPeople
                    ? null
                    : await paid.Where(one => one.Kind == own.Key.Kind)
                        .Where(one => one.FundId == own.Key.FundId)
                        .Where(one => one.PaidMonth == own.Key.PaidMonth)
                        .Select(one => one.PaidTo)
                        .Distinct()
                        .ToListAsync(cancel);
            sums.Add(
                new(
                    kinds.Find(own.Key.Kind)?.Title ?? own.Key.Kind,
                    titles.GetValueOrDefault(own.Key.FundId, ""),
                    own.Key.PaidMonth!.Value,
                    few,
                    own.Payments,
                    own.Cents
                )
            );
        }
        return FundReport.Of(sums);
    }
}
