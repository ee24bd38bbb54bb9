using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;

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
        if (!scope.HoldsRoot())
        {
            // The city sees all lines, those of no union too.
            rows = rows.Below(scope);
        }
        if (search.UnionPath is { Length: > 0 } path)
        {
            rows = rows.Below(new([path]));
        }
        if (search.ActorId is { } actor)
        {
            rows = rows.Where(row => row.ActorId == actor);
        }
        if (SearchText.Read(search.Subject) is { Length: > 0 } subject)
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
        return SearchText.Read(search.Act).ToLowerInvariant() is { Length: > 0 } act
            ? search.ActIsWhole
                ? rows.Where(row => row.Act == act)
                : ActBegins(rows, act)
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

    private static IQueryable<AuditRow> Below(this IQueryable<AuditRow> rows, StaffScope scope) =>
        rows.Where(UnionSubtrees.Inside<AuditRow>(scope, row => row.UnionPath));
}
