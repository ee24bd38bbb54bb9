using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Contracts;

/// <summary>
/// What lies inside a staff scope, as subqueries for the queries of every room: ranges of one index, never a pattern. An
/// empty scope holds nothing.
/// </summary>
public static class UnionSubtrees
{
    /// <summary>Unions inside the scope, those that were merged or abolished too.</summary>
    /// <example><c>where UnionSubtrees.OrganizationsIn(db, scope).Contains(row.OrganizationId)</c></example>
    public static IQueryable<UnionOrganizationId> OrganizationsIn(
        UnionDbContext db,
        StaffScope scope
    ) => Unions(db, scope).Select(union => union.Id);

    /// <summary>Unions that were merged or abolished.</summary>
    public static IQueryable<UnionOrganizationId> ClosedOrganizations(UnionDbContext db) =>
        db.Set<UnionOrganization>()
            .Where(union => union.State != UnionState.Active)
            .Select(union => union.Id);

    /// <summary>
    /// Members of the unions inside the scope. Ask with <c>Any</c>, which looks one member up; <c>Contains</c> would have
    /// SQLite gather the members of a whole district first.
    /// </summary>
    /// <example><c>where UnionSubtrees.MembersIn(db, scope).Any(id =&gt; id == row.MemberId)</c></example>
    public static IQueryable<MemberId> MembersIn(UnionDbContext db, StaffScope scope) =>
        from union in Unions(db, scope)
        join member in db.Set<Member>() on union.Id equals member.OrganizationId
        select member.Id;

    /// <summary>The whole of one union inside the scope: nothing when it lies outside.</summary>
    /// <param name="path">Of the union whose subtree is asked for.</param>
    public static StaffScope Narrow(StaffScope scope, string path) =>
        scope.Covers(path) ? new([path]) : StaffScope.Nowhere;

    /// <summary>Rows whose path lies inside the scope, for tables that keep a union's path themselves.</summary>
    /// <param name="path">The column; where it is null the row lies nowhere.</param>
    public static Expression<Func<TRow, bool>> Inside<TRow>(
        StaffScope scope,
        Expression<Func<TRow, string?>> path
    ) =>
        scope.IsEmpty
            ? _ => false
            : Expression.Lambda<Func<TRow, bool>>(
                scope
                    .Paths.Select(top => Range(top, PathRange.EndOf(top)))
                    .Select(range => new Swap(range.Parameters[0], path.Body).Visit(range.Body)!)
                    .Aggregate(Expression.OrElse),
                path.Parameters
            );

    internal static IQueryable<UnionOrganization> Unions(UnionDbContext db, StaffScope scope) =>
        db.Set<UnionOrganization>()
            .AsNoTracking()
            .Where(Inside<UnionOrganization>(scope, union => union.Path));

    /// <summary>path &gt;= p AND path &lt; end of p.</summary>
#pragma warning disable CA1309 // Becomes SQL; the column itself compares byte by byte.
    private static Expression<Func<string?, bool>> Range(string from, string end) =>
        path => string.Compare(path, from) >= 0 && string.Compare(path, end) < 0;
#pragma warning restore CA1309

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
