using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Desk;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Contracts;

namespace WeChatUnion.Infrastructure.Points.Desk;

/// <summary>Points for the desk: members in scope, masked; sums and rules for the city alone.</summary>
public sealed class PointDeskQueries(
    PointAccounts accounts,
    IMemberFinder finder,
    IMemberLookup members,
    ILastBindings bindings,
    PointBooksQueries books,
    IPointRulesBook rules
)
{
    /// <summary>Null: it is not seen from here.</summary>
    public async Task<PointLiability?> FindLiabilityAsync(
        StaffScope scope,
        DateTimeOffset now,
        CancellationToken cancel
    ) => scope.IsWhole ? await books.FindLiabilityAsync(now, cancel) : null;

    /// <summary>All versions, the youngest first; empty: they are not seen from here.</summary>
    public async Task<IReadOnlyList<PointRules>> ListRulesAsync(
        StaffScope scope,
        CancellationToken cancel
    ) =>
        scope.IsWhole
            ? [.. (await rules.AllAsync(cancel)).OrderByDescending(one => one.Version)]
            : [];

    /// <param name="typed">A whole card number, ID number or phone.</param>
    /// <returns>Empty: nobody, or nobody in scope.</returns>
    public async Task<IReadOnlyList<PointHolder>> SearchAsync(
        StaffScope scope,
        string? typed,
        CancellationToken cancel
    )
    {
        if (scope.IsEmpty)
        {
            return [];
        }
        var found = await members.FindAsync(await finder.FindAsync(typed, cancel), cancel);
        var holders = new List<PointHolder>();
        foreach (var entry in found.Values.Where(one => scope.Covers(one.UnionPath)))
        {
            holders.Add(Holder(entry, await FindAccountAsync(entry.Id, cancel)));
        }
        return [.. holders.OrderBy(one => one.Member.Value)];
    }

    /// <summary>Null: no such member, or out of scope. Whoever gave his card up is found by the binding that ended last.</summary>
    /// <param name="before">Transfers before this one; null: the last ones.</param>
    public async Task<PointStatement?> FindAsync(
        StaffScope scope,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel,
        PointCursor? before = null
    )
    {
        var entry = (await members.FindAsync([member], cancel)).GetValueOrDefault(member);
        if (entry is null || !scope.Covers(entry.UnionPath))
        {
            return null;
        }
        var account = await FindAccountAsync(member, cancel);
        if (account is null)
        {
            return new(Holder(entry, null), [], []);
        }
        var (lines, older) = await accounts.LinesAsync(account.Id, before, cancel);
        var lots = await accounts.LotsAsync(account.Id, now, cancel);
        return new(Holder(entry, account), lots, lines, older);
    }

    private async Task<AccountRow?> FindAccountAsync(MemberId member, CancellationToken cancel) =>
        await bindings.FindPersonAsync(member, cancel) is { } person
            ? await accounts.FindAsync(person, cancel)
            : null;

    private static PointHolder Holder(MemberEntry entry, AccountRow? account) =>
        new(entry.Id, entry.MaskedName, entry.OrganizationName, account?.Balance);
}
