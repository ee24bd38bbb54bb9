using System.Linq.Expressions;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Infrastructure.Audit;

/// <summary>Which rows a search finds within a scope.</summary>
internal static class AuditFilter
{
    public static IQueryable<AuditRow> Of(
        IQueryable<AuditRow> rows,
        StaffScope scope,
        AuditSearch search
    )
    {
        rows = rows.Where(InScope(scope));
        if (search.UnionPath is { Length: > 0 } path)
        {
            rows = rows.Where(Below(path));
        }
        if (search.ActorId is { } actor)
        {
            rows = rows.Where(row => row.ActorId == actor);
        }
        if (search.Subject is { Length: > 0 } subject)
        {
            rows = rows.Where(row => row.Subject == subject);
        }
        if (search.From is { Year: > 1 } from)
        {
            var begin = UnionCalendar.StartOf(from);
            rows = rows.Where(row => row.At >= begin);
        }
        if (search.To is { Year: > 1 and < 9999 } to)
        {
            var end = UnionCalendar.StartOf(to.AddDays(1));
            rows = rows.Where(row => row.At < end);
        }
        return search.Act?.Trim().ToLowerInvariant() is { Length: > 0 } act
            ? ActBegins(rows, act)
            : rows;
    }

    /// <summary>The range is for the index, the beginning of the text for what is exact.</summary>
    private static IQueryable<AuditRow> ActBegins(IQueryable<AuditRow> rows, string act)
    {
        var letters = act.TrimEnd('.');
        if (letters.Length > 0 && letters[^1] is >= 'a' and < 'z')
        {
            var above = letters[..^1] + (char)(letters[^1] + 1);
#pragma warning disable CA1309 // Becomes SQL; the column itself compares byte by byte.
            rows = rows.Where(row =>
                string.Compare(row.Act, letters) >= 0 && string.Compare(row.Act, above) < 0
            );
#pragma warning restore CA1309
        }
        return rows.Where(row => row.Act.StartsWith(act));
    }

    private static Expression<Func<AuditRow, bool>> InScope(StaffScope scope)
    {
        var row = Expression.Parameter(typeof(AuditRow), "row");
        Expression<Func<AuditRow, bool>> unowned = one => one.UnionPath == null;
        IEnumerable<Expression<Func<AuditRow, bool>>> parts = scope.Paths.Select(Below);
        var any = (scope.HoldsRoot() ? parts.Append(unowned) : parts)
            .Select(part => Onto(part, row))
            .Aggregate<Expression, Expression>(Expression.Constant(false), Either);
        return Expression.Lambda<Func<AuditRow, bool>>(any, row);
    }

    private static Expression Either(Expression sum, Expression part) =>
        sum is ConstantExpression ? part : Expression.OrElse(sum, part);

    /// <summary>A path ends with a slash; everything below sorts between it and the next character.</summary>
    private static Expression<Func<AuditRow, bool>> Below(string path)
    {
        var above = PathRange.EndOf(path);
#pragma warning disable CA1309 // Becomes SQL; the column itself compares byte by byte.
        return row =>
            string.Compare(row.UnionPath, path) >= 0 && string.Compare(row.UnionPath, above) < 0;
#pragma warning restore CA1309
    }

    private static Expression Onto(
        Expression<Func<AuditRow, bool>> part,
        ParameterExpression row
    ) => new Renaming(part.Parameters[0], row).Visit(part.Body);

    private sealed class Renaming(ParameterExpression from, ParameterExpression to)
        : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : node;
    }
}
