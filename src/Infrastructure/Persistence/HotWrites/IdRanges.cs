using System.Runtime.CompilerServices;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

public static class IdRanges
{
    /// <summary>
    /// The ids of an append-only table from its first to its last row of this moment, in ranges small enough to be looked
    /// at in one read. <c>To</c> is not in its range.
    /// </summary>
    public static async IAsyncEnumerable<(long From, long To)> RangesAsync(
        this HotReads reads,
        string table,
        int step,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var ends = await reads.FirstAsync(
            $"SELECT (SELECT MIN(id) FROM {table}), (SELECT MAX(id) FROM {table})",
            [],
            row => row.IsDBNull(0) ? [] : new[] { row.GetInt64(0), row.GetInt64(1) },
            cancel
        );
        if (ends is not [var first, var last])
        {
            yield break;
        }
        for (var id = first; id <= last; id += step)
        {
            cancel.ThrowIfCancellationRequested();
            yield return (id, id + step);
        }
    }
}
