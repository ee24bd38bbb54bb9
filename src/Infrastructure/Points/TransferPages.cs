using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Infrastructure.Points.Books;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Transfers page by page, the youngest first. One more than a page is read: whether there are older ones.</summary>
internal static class TransferPages
{
    public static IQueryable<TransferRow> Page(
        this IQueryable<TransferRow> transfers,
        PointCursor? before,
        int size
    )
    {
        var from = before?.At ?? DateTimeOffset.MaxValue;
        var known = before is null ? transfers : transfers.Where(row => row.At <= from);
        return known
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Skip(before?.Shown ?? 0)
            .Take(size + 1);
    }

    /// <summary>What is on the page, and where the next one begins; null: there is none.</summary>
    public static (IReadOnlyList<T> Lines, PointCursor? Older) Cut<T>(
        this IReadOnlyList<T> read,
        PointCursor? before,
        int size,
        Func<T, DateTimeOffset> at
    )
    {
        if (read.Count <= size)
        {
            return (read, null);
        }
        List<T> lines = [.. read.Take(size)];
        return (lines, PointCursor.After(before, lines.ConvertAll(line => at(line))));
    }
}
