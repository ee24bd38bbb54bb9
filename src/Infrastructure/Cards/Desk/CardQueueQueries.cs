using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans.Contracts;
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
    IJoinConflicts conflicts
)
{
    private const int MostConflicts = 500;

    public async Task<PageOf<UnbindRequestLine>> UnbindRequestsAsync(
        StaffScope scope,
        PageRequest page,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var inScope = UnionSubtrees.MembersIn(db, scope);
        var open = db.Set<UnbindRequest>()
            .AsNoTracking()
            .Where(request => request.DecidedAt == null && request.ExpiresAt > now)
            .Where(request => inScope.Contains(request.MemberId));
        var rows = await open.OrderBy(request => request.AskedAt)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var owners = await OwnersAsync(rows.Select(row => row.MemberId), cancel);
        return new(
            [
                .. rows.Where(row => owners.ContainsKey(row.MemberId))
                    .Select(row =>
                        Line(
                            row,
                            owners[row.MemberId].MaskedName,
                            owners[row.MemberId].OrganizationName
                        )
                    ),
            ],
            await open.LongCountAsync(cancel)
        );
    }

    /// <summary>Asked for and prepared ones.</summary>
    public async Task<PageOf<CounterLine>> CounterTakeOversAsync(
        StaffScope scope,
        PageRequest page,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var inScope = UnionSubtrees.MembersIn(db, scope);
        var open = db.Set<CounterTakeOver>()
            .AsNoTracking()
            .Where(request => request.DecidedAt == null && request.ExpiresAt > now)
            .Where(request => inScope.Contains(request.MemberId));
        var rows = await open.OrderBy(request => request.AskedAt)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var owners = await OwnersAsync(rows.Select(row => row.MemberId), cancel);
        var lines =
            from row in rows
            where owners.ContainsKey(row.MemberId)
            let owner = owners[row.MemberId]
            select new CounterLine(
                row.Id,
                row.CardId,
                row.MemberId,
                owner.MaskedName,
                owner.OrganizationName,
                row.State,
                row.MakerId,
                row.AskedAt,
                row.ExpiresAt
            );
        return new([.. lines], await open.LongCountAsync(cancel));
    }

    public async Task<PageOf<PhoneReportLine>> PhoneReportsAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var inScope = UnionSubtrees.MembersIn(db, scope);
        var open = db.Set<PhoneReport>()
            .AsNoTracking()
            .Where(report => report.SettledAt == null)
            .Where(report => inScope.Contains(report.MemberId));
        var rows = await open.OrderBy(report => report.ReportedAt)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var owners = await OwnersAsync(rows.Select(row => row.MemberId), cancel);
        var lines =
            from row in rows
            where owners.ContainsKey(row.MemberId)
            let owner = owners[row.MemberId]
            select new PhoneReportLine(
                row.Id,
                row.MemberId,
                owner.MaskedName,
                owner.OrganizationName,
                row.ReportedAt
            );
        return new([.. lines], await open.LongCountAsync(cancel));
    }

    /// <summary>Those with at least one side in scope; of the other side only that it exists.</summary>
    public async Task<IReadOnlyList<ConflictLine>> JoinConflictsAsync(
        StaffScope scope,
        CancellationToken cancel
    )
    {
        var open = await conflicts.FindOpenAsync(
            CardPersonMerge.TwoBindings,
            MostConflicts,
            cancel
        );
        var people = open.SelectMany(one => new[] { one.One, one.Other }).Distinct().ToList();
        var bindings = await db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => people.Contains(binding.PersonId))
            .Where(binding =>
                binding.Status == BindingStatus.Active || binding.Status == BindingStatus.Suspended
            )
            .ToListAsync(cancel);
        var owners = await OwnersAsync(bindings.Select(binding => binding.MemberId), cancel);
        var lines =
            from conflict in open
            let sides = bindings
                .Where(one => one.PersonId == conflict.One || one.PersonId == conflict.Other)
                .Select(Side)
                .ToList()
            where sides.Exists(side => side.MaskedName is not null)
            select new ConflictLine(conflict.FoundAt, sides);
        return [.. lines];

        ConflictSide Side(CardBinding binding)
        {
            var owner = owners.GetValueOrDefault(binding.MemberId);
            var shown = owner is not null && scope.Covers(owner.UnionPath) ? owner : null;
            return new(
                binding.Id,
                binding.MemberId,
                shown?.MaskedName,
                shown?.OrganizationName,
                binding.BoundAt
            );
        }
    }

    internal static UnbindRequestLine Line(UnbindRequest row, string name, string organization) =>
        new(
            row.Id,
            row.BindingId,
            row.MemberId,
            name,
            organization,
            row.Reason,
            row.Text,
            row.State,
            row.MakerId,
            row.AskedAt,
            row.ExpiresAt,
            row.DecidedAt
        );

    private Task<IReadOnlyDictionary<MemberId, MemberEntry>> OwnersAsync(
        IEnumerable<MemberId> ids,
        CancellationToken cancel
    ) => members.FindAsync([.. ids.Distinct()], cancel);
}
