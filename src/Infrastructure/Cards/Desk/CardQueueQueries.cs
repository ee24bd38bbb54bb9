using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Desk;

/// <summary>What waits for staff in this room, oldest first, in scope.</summary>
public sealed class CardQueueQueries(
    UnionDbContext db,
    IMemberLookup members,
    CardConflictQueries conflicts
)
{
    public async Task<CardQueueCounts> CountAsync(
        StaffScope scope,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        new(
            await OpenUnbinds(scope, now).CountAsync(cancel),
            await OpenTakeOvers(scope, now).CountAsync(cancel),
            await OpenReports(scope).CountAsync(cancel),
            await conflicts.CountAsync(scope, cancel)
        );

    public async Task<PageOf<UnbindRequestLine>> UnbindRequestsAsync(
        StaffScope scope,
        PageRequest page,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = OpenUnbinds(scope, now);
        var rows = await open.Join(
                db.Set<CardBinding>(),
                request => request.BindingId,
                binding => binding.Id,
                (request, binding) => new { Request = request, binding.CardId }
            )
            .OrderBy(row => row.Request.AskedAt)
            .ThenBy(row => row.Request.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var owners = await OwnersAsync(rows.Select(row => row.Request.MemberId), cancel);
        var lines =
            from row in rows
            where owners.ContainsKey(row.Request.MemberId)
            let owner = owners[row.Request.MemberId]
            select Line(row.Request, row.CardId, owner.MaskedName, owner.OrganizationName);
        return new([.. lines], await open.LongCountAsync(cancel));
    }

    /// <summary>Asked for and prepared ones.</summary>
    public async Task<PageOf<CounterLine>> CounterTakeOversAsync(
        StaffScope scope,
        PageRequest page,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = OpenTakeOvers(scope, now);
        var rows = await open.OrderBy(request => request.AskedAt)
            .ThenBy(request => request.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var owners = await OwnersAsync(rows.Select(row => row.MemberId), cancel);
        var lines =
            from row in rows
            where owners.ContainsKey(row.MemberId)
            let owner = owners[row.MemberId]
            select Line(row, owner.MaskedName, owner.OrganizationName);
        return new([.. lines], await open.LongCountAsync(cancel));
    }

    public async Task<PageOf<PhoneReportLine>> PhoneReportsAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var open = OpenReports(scope);
        var rows = await open.OrderBy(report => report.ReportedAt)
            .ThenBy(report => report.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var owners = await OwnersAsync(rows.Select(row => row.MemberId), cancel);
        var lines =
            from row in rows
            where owners.ContainsKey(row.MemberId)
            select Line(row, owners[row.MemberId]);
        return new([.. lines], await open.LongCountAsync(cancel));
    }

    /// <summary>Settled ones too. Null: no such report, or out of scope.</summary>
    public async Task<PhoneReportDetail?> FindPhoneReportAsync(
        StaffScope scope,
        PhoneReportId id,
        CancellationToken cancel
    )
    {
        var report = await db.Set<PhoneReport>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (report is null)
        {
            return null;
        }
        var owners = await OwnersAsync([report.MemberId], cancel);
        return
            owners.GetValueOrDefault(report.MemberId) is { } owner && scope.Covers(owner.UnionPath)
            ? new(
                Line(report, owner),
                owner.UnionPath,
                report.SettledAt,
                report.SettledBy,
                report.Note
            )
            : null;
    }

    internal static UnbindRequestLine Line(
        UnbindRequest row,
        MemberCardId card,
        string name,
        string organization
    ) =>
        new(
            row.Id,
            row.BindingId,
            card,
            row.MemberId,
            name,
            organization,
            row.Reason,
            row.Text,
            row.State,
            row.MakerId,
            row.AskedAt,
            row.ExpiresAt,
            row.DecidedAt,
            row.CheckerId,
            row.Verdict
        );

    internal static CounterLine Line(CounterTakeOver row, string name, string organization) =>
        new(
            row.Id,
            row.CardId,
            row.MemberId,
            name,
            organization,
            row.State,
            row.MakerId,
            row.AskedAt,
            row.ExpiresAt
        );

    private static PhoneReportLine Line(PhoneReport row, MemberEntry owner) =>
        new(row.Id, row.MemberId, owner.MaskedName, owner.OrganizationName, row.ReportedAt);

    private IQueryable<UnbindRequest> OpenUnbinds(StaffScope scope, DateTimeOffset now)
    {
        var inScope = UnionSubtrees.MembersIn(db, scope);
        return db.Set<UnbindRequest>()
            .AsNoTracking()
            .Where(request => request.DecidedAt == null && request.ExpiresAt > now)
            .Where(request => inScope.Any(id => id == request.MemberId));
    }

    private IQueryable<CounterTakeOver> OpenTakeOvers(StaffScope scope, DateTimeOffset now)
    {
        var inScope = UnionSubtrees.MembersIn(db, scope);
        return db.Set<CounterTakeOver>()
            .AsNoTracking()
            .Where(request => request.DecidedAt == null && request.ExpiresAt > now)
            .Where(request => inScope.Any(id => id == request.MemberId));
    }

    private IQueryable<PhoneReport> OpenReports(StaffScope scope)
    {
        var inScope = UnionSubtrees.MembersIn(db, scope);
        return db.Set<PhoneReport>()
            .AsNoTracking()
            .Where(report => report.SettledAt == null)
            .Where(report => inScope.Any(id => id == report.MemberId));
    }

    private Task<IReadOnlyDictionary<MemberId, MemberEntry>> OwnersAsync(
        IEnumerable<MemberId> ids,
        CancellationToken cancel
    ) => members.FindAsync([.. ids.Distinct()], cancel);
}
