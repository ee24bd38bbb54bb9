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

    /// <summary>Members of the unions inside the scope.</summary>
    /// <example><c>where UnionSubtrees.MembersIn(db, scope).Contains(row.MemberId)</c></example>
    public static IQueryable<MemberId> MembersIn(UnionDbContext db, StaffScope scope) =>
        from union in Unions(db, scope)
        join member in db.Set<Member>() on union.Id equals member.OrganizationId
        select member.Id;

    /// <summary>The whole of one union inside the scope: nothing when it lies outside.</summary>
    /// <param name="path">Of the union whose subtree is asked for.</param>
    public static StaffScope Narrow(StaffScope scope, string path) =>
        scope.Covers(path) ? new([path]) : StaffScope.Nowhere;

    internal static IQueryable<UnionOrganization> Unions(UnionDbContext db, StaffScope scope) =>
        db.Set<UnionOrganization>().AsNoTracking().Where(Inside(scope));

    /// <summary>path &gt;= p AND path &lt; end of p, joined by OR.</summary>
    internal static Expression<Func<UnionOrganization, bool>> Inside(StaffScope scope)
    {
        if (scope.IsEmpty)
        {
            return _ => false;
        }
        var union = Expression.Parameter(typeof(UnionOrganization), "union");
        return Expression.Lambda<Func<UnionOrganization, bool>>(
            scope
                .Paths.Select(path =>
                    Expression.Invoke(Range(path, PathRange.EndOf(path)), union) as Expression
                )
                .Select(call => Inline((InvocationExpression)call))
                .Aggregate(Expression.OrElse),
            union
        );
    }

#pragma warning disable CA1309 // Becomes SQL; the column itself compares byte by byte.
    private static Expression<Func<UnionOrganization, bool>> Range(string from, string end) =>
        union => string.Compare(union.Path, from) >= 0 && string.Compare(union.Path, end) < 0;
#pragma warning restore CA1309

    private static Expression Inline(InvocationExpression call)
    {
        var lambda = (LambdaExpression)call.Expression;
        return new Swap(lambda.Parameters[0], call.Arguments[0]).Visit(lambda.Body)!;
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
