using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>Works in small ranges of ids, so that nothing else waits for it.</summary>
public sealed class InboxCleaning(IHotWriter writer, HotReads reads, SqlDialect dialect)
{
    private const int Step = 500;
    private const string Table = InboxMapping.Table;

    private const string ForgetPayloads =
        $"UPDATE {Table} SET payload = @p2 WHERE id >= @p0 AND id < @p1 AND state <> 0";

    private const string ForgetRecords =
        $"DELETE FROM {Table} WHERE id >= @p0 AND id < @p1 AND state <> 0";

    private const string Ends =
        $"SELECT (SELECT MIN(id) FROM {Table}), (SELECT MAX(id) FROM {Table})";

    private readonly string next = dialect.First(
        $"SELECT id, received_at FROM {Table} WHERE id >= @p0 ORDER BY id",
        1
    );

    /// <summary>Where this process got to; another start goes over the same rows again, which changes nothing.</summary>
    private long forgottenUpTo;

    public async Task ForgetPayloadsAsync(DateTimeOffset before, CancellationToken cancel)
    {
        if (await BoundsAsync(before, cancel) is not { } bounds)
        {
            return;
        }
        var from = Math.Max(bounds.First, forgottenUpTo);
        await StepAsync(
            from,
            bounds.Last,
            (id, end) => [id, end, Array.Empty<byte>()],
            ForgetPayloads,
            cancel
        );
        forgottenUpTo = bounds.Last + 1;
    }

    public async Task ForgetRecordsAsync(DateTimeOffset before, CancellationToken cancel)
    {
        if (await BoundsAsync(before, cancel) is { } bounds)
        {
            await StepAsync(
                bounds.First,
                bounds.Last,
                (id, end) => [id, end],
                ForgetRecords,
                cancel
            );
        }
    }

    /// <summary>
    /// Ids grow with the time of receipt, give or take a moment between nodes: the border is found
    /// by halving, and the callback's path is spared an index.
    /// </summary>
    private async Task<Range?> BoundsAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var ends = await reads.FirstAsync(
            Ends,
            [],
            row => row.IsDBNull(0) ? null! : new Range(row.GetInt64(0), row.GetInt64(1)),
            cancel
        );
        if (ends is null)
        {
            return null;
        }
        var (low, high) = (ends.First, ends.Last + 1);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var record = await reads.FirstAsync(
                next,
                [middle],
                row => new Received(row.GetInt64(0), dialect.ReadTime(row, 1)),
                cancel
            );
            (low, high) =
                record is null || record.At >= before ? (low, middle) : (record.Id + 1, high);
        }
        return low == ends.First ? null : new Range(ends.First, low - 1);
    }

    private async Task StepAsync(
        long first,
        long last,
        Func<long, long, object?[]> values,
        string sql,
        CancellationToken cancel
    )
    {
        for (var id = first; id <= last; id += Step)
        {
            cancel.ThrowIfCancellationRequested();
            await writer.WriteAsync([
                new HotStatement(sql, values(id, Math.Min(id + Step, last + 1))),
            ]);
        }
    }

    private sealed record Range(long First, long Last);

    private sealed record Received(long Id, DateTimeOffset At);
}
