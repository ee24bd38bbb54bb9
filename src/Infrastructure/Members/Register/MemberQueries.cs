using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Members.Statistics;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Register;

/// <summary>The register as far as a scope reaches, always masked. What lies outside is not there.</summary>
public sealed class MemberQueries(
    UnionDbContext db,
    StatisticsQueries statistics,
    IPersonalDataVault vault
)
{
    /// <summary>Past this many rows nobody pages: one narrows the list.</summary>
    public const int MaxSkip = 10_000;

    private const int MaxChanges = 200;

    /// <summary>How many entries a name alone is looked for among; the names have to be opened.</summary>
    private const int MaxToOpen = 20_000;

    /// <summary>
    /// Ordered by union as the tree stands, in each by state and age of the entry. The whole's size is counted as the
    /// statistics were last, unless a name or number narrows it; never fewer than are known to be there.
    /// </summary>
    /// <returns>Or a refusal: a number that is none, a list too wide or too long to page through.</returns>
    public async Task<Outcome<PageOf<MemberRow>>> SearchAsync(
        StaffScope scope,
        MemberSearch search,
        PageRequest page,
        CancellationToken cancel
    )
    {
        if (page.Skip > MaxSkip)
        {
            return RegisterRefusals.SearchTooWide;
        }
        if (search.Organization is { } organization)
        {
            scope = await NarrowAsync(scope, organization, cancel);
        }
        var keys = MemberKeys.Read(search, vault);
        if (!keys.Succeeded)
        {
            return keys.Refusal;
        }
        var members = keys.Value.Narrow(db.Set<Member>().AsNoTracking());
        if (search.State is { } state)
        {
            members = members.Where(member => member.State == state);
        }
        var found = Inside(scope, members);
        if (keys.Value.NameAlone is { } name)
        {
            return await ByNameAsync(scope, found, name, page, cancel);
        }
        var total = keys.Value.IsExact
            ? await found.LongCountAsync(cancel)
            : await statistics.CountAsync(scope, search.State, cancel);
        // One row more than the page shows: a count made before an import must not hide what is there.
        var rows = await InOrder(found).Skip(page.Skip).Take(page.Take + 1).ToListAsync(cancel);
        return new PageOf<MemberRow>(
            [.. rows.Take(page.Take).Select(Row)],
            // Past the end nothing is known to be there.
            rows.Count == 0
                ? total
                : Math.Max(total, page.Skip + rows.Count)
        );
    }

    /// <summary>Null when there is none inside the scope.</summary>
    public async Task<MemberDetail?> DetailAsync(
        StaffScope scope,
        MemberId id,
        CancellationToken cancel
    )
    {
        var one = db.Set<Member>().AsNoTracking().Where(member => member.Id == id);
        if (await Inside(scope, one).SingleOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }
        var changes = await db.Set<MemberChange>()
            .AsNoTracking()
            .Where(change => change.MemberId == id)
            .OrderByDescending(change => change.Id)
            .Take(MaxChanges)
            .Select(change => new MemberChangeLine(
                change.Id,
                change.Field,
                change.At,
                change.ById,
                change.Source,
                change.Before,
                change.After,
                change.Reason
            ))
            .ToListAsync(cancel);
        var member = found.Member;
        return new(
            Row(found),
            found.Union.Path,
            member.StateReason,
            member.StateSince,
            member.MergedInto,
            MemberStates.After(member.State),
            changes
        );
    }

    private async Task<StaffScope> NarrowAsync(
        StaffScope scope,
        UnionOrganizationId organization,
        CancellationToken cancel
    )
    {
        var path = await UnionSubtrees
            .Unions(db, scope)
            .Where(union => union.Id == organization)
            .Select(union => union.Path)
            .SingleOrDefaultAsync(cancel);
        return path is null ? StaffScope.Nowhere : UnionSubtrees.Narrow(scope, path);
    }

    private async Task<Outcome<PageOf<MemberRow>>> ByNameAsync(
        StaffScope scope,
        IQueryable<MemberInUnion> found,
        Domain.Members.Contracts.PersonName name,
        PageRequest page,
        CancellationToken cancel
    )
    {
        if (await statistics.CountAsync(scope, state: null, cancel) > MaxToOpen)
        {
            return RegisterRefusals.SearchTooWide;
        }
        var masked = name.ToString();
        var alike = await InOrder(found.Where(row => row.Member.MaskedName == masked))
            .Take(MaxToOpen)
            .ToListAsync(cancel);
        var right = alike.FindAll(row => row.Member.OpenName(vault) == name.Reveal());
        return new PageOf<MemberRow>(
            [.. right.Skip(page.Skip).Take(page.Take).Select(Row)],
            right.Count
        );
    }

    private IQueryable<MemberInUnion> Inside(StaffScope scope, IQueryable<Member> members) =>
        from union in UnionSubtrees.Unions(db, scope)
        join member in members on union.Id equals member.OrganizationId
        select new MemberInUnion { Member = member, Union = union };

    /// <summary>The tree's index gives the unions in order, the members' index those of each: nothing is sorted.</summary>
    private static IOrderedQueryable<MemberInUnion> InOrder(IQueryable<MemberInUnion> rows) =>
        rows.OrderBy(row => row.Union.Path)
            .ThenBy(row => row.Member.State)
            .ThenBy(row => row.Member.Id);

    private MemberRow Row(MemberInUnion row) => row.Member.Row(row.Union.Name, vault);
}
