using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

/// <summary>Cases as the console shows them, in scope: those on a desk inside it, and those that came from a unit inside it.</summary>
public sealed class CaseDeskQueries(
    UnionDbContext db,
    CaseKinds kinds,
    IMemberLookup members,
    IMemberDirectory directory,
    IUnionDirectory unions,
    MaterialReadings readings,
    IPersonalDataVault vault,
    ISecondPerson second
)
{
    /// <summary>What waits on desks in scope.</summary>
    public Task<int> CountWaitingAsync(StaffScope scope, CancellationToken cancel) =>
        CaseQueue.OnDesks(db, scope).CountAsync(cancel);

    /// <summary>Those due first first; of decided ones the latest.</summary>
    public async Task<PageOf<DeskLine>> ListAsync(
        StaffScope scope,
        DeskFilter filter,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var found = await FilteredAsync(scope, filter, cancel);
        var rows = await found
            .OrderBy(one => one.DueAt == null)
            .ThenBy(one => one.DueAt)
            .ThenByDescending(one => one.ChangedAt)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        return new(await LinesAsync(rows, cancel), await found.LongCountAsync(cancel));
    }

    /// <summary>Null: no such case, or out of scope.</summary>
    public async Task<DeskDetail?> FindAsync(StaffScope scope, CaseId id, CancellationToken cancel)
    {
        if (await InScope(scope).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } one)
        {
            return null;
        }
        var kind = kinds.Of(one);
        var sent = await db.Set<CaseRevision>()
            .AsNoTracking()
            .Where(revision => revision.CaseId == id)
            .OrderBy(revision => revision.Number)
            .ToListAsync(cancel);
        return new(
            (await LinesAsync([one], cancel))[0],
            one.Revision,
            one.MemberId,
            one.MemberId is { } member ? await directory.DescribeAsync(member, cancel) : null,
            one.ErasedAt is null
                ? kind.Describe(sent is [.., var last] ? last.OpenForm(vault) : one.OpenForm(vault))
                : [new(null, "说明", "内容已清空：申请人要求删除个人信息，或已过保存期限")],
            await MaterialsAsync(one, kind, sent, cancel),
            await ChecksAsync(one, cancel),
            await ReviewsAsync(one, cancel),
            await EventsAsync(id, cancel)
        );
    }

    /// <summary>Whether this photo or file belongs to a case in scope.</summary>
    public async Task<bool> HasMaterialAsync(
        StaffScope scope,
        MaterialId id,
        CancellationToken cancel
    )
    {
        var of = await db.Set<Material>()
            .AsNoTracking()
            .Where(material => material.Id == id)
            .Select(material => material.CaseId)
            .SingleOrDefaultAsync(cancel);
        return of is { } known && await InScope(scope).AnyAsync(one => one.Id == known, cancel);
    }

    private async Task<IReadOnlyList<DeskMaterial>> MaterialsAsync(
        Case one,
        ICaseKind kind,
        IReadOnlyList<CaseRevision> sent,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<Material>()
            .AsNoTracking()
            .Where(material => material.CaseId == one.Id)
            .OrderBy(material => material.ReceivedAt)
            .ToListAsync(cancel);
        var last = sent is [.., var latest] ? latest.MaterialIds.ToHashSet() : [];
        var ever = sent.SelectMany(revision => revision.MaterialIds).ToHashSet();
        return
        [
            .. rows.Where(material => ever.Contains(material.Id.Value))
                .Select(material => new DeskMaterial(
                    material.Id,
                    material.Slot,
                    kind.Fields.Append(CounterPaper.Field)
                        .FirstOrDefault(field => field.Code == material.Slot)
                        ?.Title
                        ?? material.Slot,
                    material.State,
                    material.Pages,
                    readings.Open(material),
                    !last.Contains(material.Id.Value)
                )),
        ];
    }

    /// <summary>Of what was checked again, what was found last.</summary>
    private async Task<IReadOnlyList<CaseCheckResult>> ChecksAsync(
        Case one,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<CaseCheck>()
            .AsNoTracking()
            .Where(check => check.CaseId == one.Id && check.Revision == one.Revision)
            .OrderBy(check => check.Id)
            .ToListAsync(cancel);
        return
        [
            .. rows.OrderByDescending(check => check.At)
                .DistinctBy(check => check.Code)
                .OrderByDescending(check => check.Verdict)
                .Select(check => new CaseCheckResult(
                    check.Code,
                    check.Title,
                    check.Verdict,
                    check.Source,
                    check.Said
                )),
        ];
    }

    private async Task<IReadOnlyList<DeskReview>> ReviewsAsync(Case one, CancellationToken cancel)
    {
        var levels = one.LevelList;
        var rows = await db.Set<CaseReview>()
            .AsNoTracking()
            .Where(review => review.CaseId == one.Id)
            .OrderBy(review => review.At)
            .ThenBy(review => review.Level)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(review => new DeskReview(
                review.Revision,
                review.Level < levels.Count ? levels[review.Level].Title : "",
                review.Verdict,
                review.By,
                review.RemarkList,
                review.At
            )),
        ];
    }

    private async Task<IReadOnlyList<CaseHappening>> EventsAsync(
        CaseId id,
        CancellationToken cancel
    ) =>
        await db.Set<CaseEvent>()
            .AsNoTracking()
            .Where(happened => happened.CaseId == id)
            .OrderBy(happened => happened.At)
            .ThenBy(happened => happened.Id)
            .Select(happened => new CaseHappening(happened.At, happened.State, happened.Said))
            .ToListAsync(cancel);

    private async Task<IQueryable<Case>> FilteredAsync(
        StaffScope scope,
        DeskFilter filter,
        CancellationToken cancel
    )
    {
        var found = filter.Offer is { } offer
            ? CaseQueue.Offered(
                db,
                scope,
                await second.FindOneHandAsync(offer.Staff, offer.At, cancel),
                offer.At
            )
            : InScope(scope);
        if (filter.State is { } state)
        {
            found = found.Where(one => one.State == state);
        }
        if (filter.Kind is { } kind)
        {
            found = found.Where(one => one.Kind == kind);
        }
        if (filter.Green)
        {
            found = found.Where(one => one.IsGreen);
        }
        if (filter.Suspicious)
        {
            found = found.Where(one => one.IsSuspicious);
        }
        if (SearchText.Read(filter.Text).ToUpperInvariant() is { Length: > 0 } number)
        {
            found = found.Where(one => one.Number == number);
        }
        return found;
    }

    private IQueryable<Case> InScope(StaffScope scope)
    {
        var inside = UnionSubtrees.OrganizationsIn(db, scope);
        return db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.Revision > 0)
            .Where(one => inside.Any(id => id == one.UnitId || id == one.DeskId));
    }

    private async Task<IReadOnlyList<DeskLine>> LinesAsync(
        IReadOnlyList<Case> rows,
        CancellationToken cancel
    )
    {
        var owners = await members.FindAsync(
            [.. rows.Select(one => one.MemberId).OfType<MemberId>().Distinct()],
            cancel
        );
        var units = await unions.FindAsync(
            [.. rows.Select(one => one.UnitId).OfType<UnionOrganizationId>().Distinct()],
            cancel
        );
        return
        [
            .. rows.Select(one => new DeskLine(
                one.Id,
                one.Number,
                one.Kind,
                one.State,
                one.LevelTitle,
                one.MemberId is { } member ? owners.GetValueOrDefault(member)?.MaskedName : null,
                one.UnitId is { } unit ? units.GetValueOrDefault(unit)?.Name : null,
                one.Summary,
                one.AmountCents,
                one.IsGreen,
                one.IsSuspicious,
                one.IsDisputed,
                one.SubmittedAt,
                one.DueAt,
                one.LeaseBy,
                one.FiledBy,
                one.Stage
            )),
        ];
    }
}
