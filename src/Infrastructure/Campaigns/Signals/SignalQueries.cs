using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>
/// Signals of a campaign, computed when they are asked for: one statement each, over all who took part, as it was a minute ago at
/// most. Members are shown masked, and only those of the unions in scope; numbers are of all.
/// </summary>
public sealed class SignalQueries(
    UnionDbContext db,
    HotReads reads,
    SignalCounts counts,
    SqlDialect dialect,
    IMemberLookup members,
    ICampaignExclusions exclusions,
    IEnumerable<CampaignSignal> signals
)
{
    /// <summary>All there are, those that found something first; empty: nothing may be seen.</summary>
    public async Task<IReadOnlyList<SignalLine>> ListAsync(
        StaffScope scope,
        CampaignId campaign,
        CancellationToken cancel
    )
    {
        if (scope.IsEmpty)
        {
            return [];
        }
        var lines = new List<SignalLine>();
        foreach (var signal in signals)
        {
            var found = await FindAsync(signal, campaign, cancel);
            lines.Add(await DescribeAsync(signal, campaign, found, cancel));
        }
        return [.. lines.OrderByDescending(line => line.Count > 0)];
    }

    /// <summary>Null: there is no such signal, or nothing may be seen.</summary>
    public async Task<SignalEvidence?> FindAsync(
        StaffScope scope,
        CampaignId campaign,
        string name,
        CancellationToken cancel
    )
    {
        if (scope.IsEmpty || signals.FirstOrDefault(one => one.Name == name) is not { } signal)
        {
            return null;
        }
        var found = await FindAsync(signal, campaign, cancel);
        var entries = await members.FindAsync(
            [.. found.Select(one => one.Member).Distinct()],
            cancel
        );
        var excluded = await exclusions.AllAsync(cancel);
        return new(
            await DescribeAsync(signal, campaign, found, cancel),
            [
                .. from one in found
                let entry = entries.GetValueOrDefault(one.Member)
                where entry is not null && scope.Covers(entry.UnionPath)
                select new EvidenceLine(
                    one.Member,
                    entry.MaskedName,
                    entry.OrganizationName,
                    one.At,
                    signal.Say(one.Amount),
                    excluded.Contains(one.Member)
                ),
            ]
        );
    }

    private async Task<SignalLine> DescribeAsync(
        CampaignSignal signal,
        CampaignId campaign,
        IReadOnlyList<SignalFind> found,
        CancellationToken cancel
    )
    {
        var last = await db.Set<SignalJudgement>()
            .AsNoTracking()
            .Where(one => one.CampaignId == campaign && one.Signal == signal.Name)
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync(cancel);
        return new(
            signal.Name,
            signal.Title,
            signal.Explain,
            found.Count == 0 ? 0 : found[0].Total,
            last is null
                ? null
                : new(last.Verdict, last.Seen, last.Note, last.JudgedBy, last.JudgedAt)
        );
    }

    private Task<IReadOnlyList<SignalFind>> FindAsync(
        CampaignSignal signal,
        CampaignId campaign,
        CancellationToken cancel
    ) =>
        counts.FindAsync(
            campaign,
            signal.Name,
            async () => await reads.AllAsync(signal.Sql, [campaign.Value], Read, cancel),
            cancel
        );

    private SignalFind Read(DbDataReader row) =>
        new(
            new(row.GetGuid(0)),
            dialect.ReadTime(row, 1),
            Convert.ToInt64(row.GetValue(2), null),
            Convert.ToInt32(row.GetValue(3), null)
        );
}
