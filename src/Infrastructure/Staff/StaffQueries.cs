using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Staff;

/// <summary>Accounts of the console as the console shows them.</summary>
public sealed class StaffQueries(UnionDbContext db, IUnionDirectory unions)
{
    /// <summary>A city has some hundred accounts: they are read whole and cut by scope here.</summary>
    private const int Most = 5000;

    /// <summary>Ordered by user name, or by <c>name</c>, <c>union</c>, <c>signed-in</c>.</summary>
    /// <param name="text">Part of the user name or the display name; empty for all.</param>
    public async Task<PageOf<StaffListRow>> SearchAsync(
        StaffScope scope,
        string? text,
        PageRequest page,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var wanted = (text ?? "").Trim();
        var all = await db.Set<StaffAccount>()
            .AsNoTracking()
            .OrderBy(account => account.UserName)
            .Take(Most)
            .Select(account => new
            {
                account.Id,
                account.UserName,
                account.DisplayName,
                account.OrganizationId,
                account.IsDisabled,
                account.HasAuthenticator,
                account.LastSignedInAt,
                account.LockedUntil,
            })
            .ToListAsync(cancel);
        var places = await unions.FindAsync(
            [.. all.Select(account => account.OrganizationId).Distinct()],
            cancel
        );
        var found = all.Where(account =>
                places.TryGetValue(account.OrganizationId, out var place)
                && scope.Covers(place.Path)
                && (
                    wanted.Length == 0
                    || account.UserName.Contains(wanted, StringComparison.OrdinalIgnoreCase)
                    || account.DisplayName.Contains(wanted, StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(account => new StaffListRow(
                account.Id,
                account.UserName,
                account.DisplayName,
                places[account.OrganizationId].Name,
                account.IsDisabled,
                account.HasAuthenticator,
                account.LockedUntil > now,
                account.LastSignedInAt
            ))
            .ToList();
        var sorted = Sort(found, page);
        return new([.. sorted.Skip(page.Skip).Take(page.Take)], found.Count);
    }

    /// <summary>Null when it does not exist or lies outside the scope.</summary>
    public async Task<StaffDetail?> DetailAsync(
        StaffScope scope,
        StaffAccountId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var account = await db.Set<StaffAccount>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, cancel);
        if (
            account is null
            || await unions.FindAsync(account.OrganizationId, cancel) is not { } union
            || !scope.Covers(union.Path)
        )
        {
            return null;
        }
        var grants = await db.Set<StaffRoleGrant>()
            .AsNoTracking()
            .Where(grant => grant.AccountId == id)
            .OrderByDescending(grant => grant.Id)
            .ToListAsync(cancel);
        var places = await unions.FindAsync(
            [.. grants.Select(grant => grant.OrganizationId).Distinct()],
            cancel
        );
        return new StaffDetail(
            id,
            account.UserName,
            account.DisplayName,
            union.Name,
            account.IsDisabled,
            account.MustChangePassword,
            account.HasAuthenticator,
            account.LockedUntil > now ? account.LockedUntil : null,
            account.CreatedAt,
            account.LastSignedInAt,
            [
                .. grants.Select(grant => new StaffGrantRow(
                    grant.Id,
                    grant.Role,
                    places.GetValueOrDefault(grant.OrganizationId)?.Name ?? "",
                    grant.GivenAt,
                    grant.EndsAt is { } end ? UnionCalendar.DayOf(end).AddDays(-1) : null,
                    grant.RevokedAt,
                    grant.HoldsAt(now)
                )),
            ]
        );
    }

    private static IEnumerable<StaffListRow> Sort(List<StaffListRow> rows, PageRequest page)
    {
        Func<StaffListRow, IComparable?> key = page.Sort switch
        {
            "name" => row => row.DisplayName,
            "union" => row => row.OrganizationName,
            "signed-in" => row => row.LastSignedInAt,
            _ => row => row.UserName,
        };
        return page.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
    }
}
