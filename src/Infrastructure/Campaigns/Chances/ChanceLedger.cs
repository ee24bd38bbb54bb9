using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Chances;

/// <summary>When a festival opens, thousands sign in within a minute: each is one row in a commit many share.</summary>
internal sealed class ChanceLedger(
    IHotWriter writer,
    HotWriteStatements statements,
    UnionDbContext db,
    SqlDialect dialect
) : IChanceLedger, ICampaignChanceTotals
{
    /// <summary>Somebody who taps in several places at once meets himself; each time one of his is through.</summary>
    private const int Tries = 20;

    private readonly string insert = dialect.InsertUnlessThere(
        ChanceRowMapping.Table,
        [
            "campaign_id",
            "member_id",
            "first_number",
            "source",
            "reference",
            "person_id",
            "granted",
            "at",
        ],
        ["campaign_id", "member_id", "first_number"],
        $"NOT EXISTS (SELECT 1 FROM {ChanceRowMapping.Table} WHERE campaign_id = @p0 AND member_id = @p1 AND source = @p3 AND reference = @p4)"
    );

    async Task<ChanceGranted> IChanceLedger.GrantAsync(
        ChanceGrant grant,
        ChanceRules rules,
        CancellationToken cancel
    )
    {
        for (var left = Tries; ; left--)
        {
            var own = await ListAsync(grant.Campaign, grant.Entrant.Member, cancel);
            var total = TotalOf(own);
            if (IsAmong(own, grant))
            {
                return new(0, true, total);
            }
            var count = Math.Min(grant.Count, LeftOf(own, total, rules, grant.At));
            if (count <= 0)
            {
                return new(0, false, total);
            }
            if (await TryAddAsync(grant, total + 1, count, left > 1))
            {
                return new(count, false, total + count);
            }
            if (left == 1)
            {
                throw new InvalidOperationException("The ledger of chances never settled.");
            }
        }
    }

    async Task<ChanceGranted> IChanceLedger.AddAsync(
        ChanceGrant grant,
        ChanceRules rules,
        CancellationToken cancel
    )
    {
        var own = await ListAsync(grant.Campaign, grant.Entrant.Member, cancel);
        var total = TotalOf(own);
        if (IsAmong(own, grant))
        {
            return new(0, true, total);
        }
        if (LeftOf(own, total, rules, grant.At) < grant.Count)
        {
            return new(0, false, total);
        }
        db.Add(
            new ChanceRow
            {
                CampaignId = grant.Campaign,
                MemberId = grant.Entrant.Member,
                PersonId = grant.Entrant.Person,
                Source = grant.Source,
                Reference = grant.Reference,
                FirstNumber = total + 1,
                Granted = grant.Count,
                At = grant.At,
            }
        );
        return new(grant.Count, false, total + grant.Count);
    }

    async Task<ChanceGranted?> IChanceLedger.FindAsync(ChanceGrant grant, CancellationToken cancel)
    {
        var own = await ListAsync(grant.Campaign, grant.Entrant.Member, cancel);
        return IsAmong(own, grant) ? new(0, true, TotalOf(own)) : null;
    }

    public async Task<IReadOnlyList<ChanceGiven>> ListAsync(
        CampaignId campaign,
        MemberId member,
        CancellationToken cancel
    ) =>
        await Of(campaign, member)
            .OrderBy(row => row.FirstNumber)
            .Select(row => new ChanceGiven(
                row.Source,
                row.Reference,
                row.FirstNumber,
                row.Granted,
                row.At
            ))
            .ToListAsync(cancel);

    public Task<int> CountAsync(CampaignId campaign, MemberId member, CancellationToken cancel) =>
        Of(campaign, member).SumAsync(row => row.Granted, cancel);

    public async Task<IReadOnlyList<(Entrant Entrant, int Total, DateTimeOffset At)>> ListAsync(
        CampaignId campaign,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<ChanceRow>()
            .AsNoTracking()
            .Where(row => row.CampaignId == campaign)
            .GroupBy(row => new { row.PersonId, row.MemberId })
            .Select(own => new
            {
                own.Key,
                Total = own.Max(row => row.FirstNumber + row.Granted - 1),
                At = own.Max(row => row.At),
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(row => row.Key.MemberId)
                .Select(own => own.MaxBy(row => row.Total)!)
                .Select(row =>
                    (new Entrant(row.Key.PersonId, row.Key.MemberId), row.Total, row.At)
                ),
        ];
    }

    /// <summary>False: another grant of the same member was first, and it is looked at anew.</summary>
    private async Task<bool> TryAddAsync(ChanceGrant grant, int first, int count, bool again)
    {
        object?[] row =
        [
            grant.Campaign.Value,
            grant.Entrant.Member.Value,
            first,
            grant.Source,
            grant.Reference,
            grant.Entrant.Person.Value,
            count,
            dialect.Time(grant.At),
        ];
        try
        {
            return await writer.WriteAsync([
                    new HotStatement(insert, row, RowRule.One),
                    .. (grant.Act?.WritesBehindKey() ?? []).Select(statements.For),
                ]) == WriteResult.Committed;
        }
        catch (DbException) when (again)
        {
            // The index of references was met: the other one's row was not to be seen yet.
            return false;
        }
    }

    private static bool IsAmong(IReadOnlyList<ChanceGiven> own, ChanceGrant grant) =>
        own.Any(one => one.Source == grant.Source && one.Reference == grant.Reference);

    /// <summary>What was erased with an account left its numbers behind: they count as given.</summary>
    private static int TotalOf(IReadOnlyList<ChanceGiven> own) =>
        own.Select(one => one.Last).DefaultIfEmpty().Max();

    private static int LeftOf(
        IReadOnlyList<ChanceGiven> own,
        int total,
        ChanceRules rules,
        DateTimeOffset now
    )
    {
        var today = UnionCalendar.DayOf(now);
        var left = rules.MostPerMember - total;
        var todays = own.Where(one => UnionCalendar.DayOf(one.At) == today).Sum(one => one.Count);
        return rules.MostPerDay == 0 ? left : Math.Min(left, rules.MostPerDay - todays);
    }

    private IQueryable<ChanceRow> Of(CampaignId campaign, MemberId member) =>
        db.Set<ChanceRow>()
            .AsNoTracking()
            .Where(row => row.CampaignId == campaign && row.MemberId == member);
}
