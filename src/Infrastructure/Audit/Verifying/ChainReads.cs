using System.Data.Common;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Infrastructure.Audit.Sealing;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Audit.Verifying;

/// <summary>The chain in its order, some thousand rows at a time: memory stays the same however long it is.</summary>
internal sealed class ChainReads(HotReads reads, SqlDialect dialect)
{
    private const int Step = 2000;

    /// <summary>More of them are counted, not named.</summary>
    private const int NamedWaiting = 20;

    private const string SealSql =
        $"SELECT seal FROM {AuditRowMapping.Table} WHERE seq = @p0 AND seal IS NOT NULL";

    private const string WaitingSql =
        $"SELECT COUNT(*) FROM {AuditRowMapping.Table} WHERE seq IS NULL";

    private readonly string nextSql = dialect.First(
        $"SELECT {RowReading.Columns}, seq, seal FROM {AuditRowMapping.Table} "
            // Two rows of one place, where somebody took the unique index away, are both seen.
            + "WHERE seq >= @p0 AND (seq > @p0 OR id > @p1) ORDER BY seq, id",
        Step
    );

    private readonly string lateSql = dialect.First(
        $"SELECT id, at FROM {AuditRowMapping.Table} WHERE seq IS NULL AND at < @p0 ORDER BY id",
        NamedWaiting
    );

    public ValueTask<List<ChainRow>> NextAsync(long seq, long rowId, CancellationToken cancel) =>
        reads.AllAsync(
            nextSql,
            [seq, rowId],
            row => new ChainRow(
                Content(row),
                row.GetInt64(RowReading.Count),
                row.IsDBNull(RowReading.Count + 1)
                    ? []
                    : row.GetFieldValue<byte[]>(RowReading.Count + 1)
            ),
            cancel
        );

    /// <summary>
    /// The embedded engine lets anything stand in any column. What no row of ours could hold is read as a row that
    /// fits no seal.
    /// </summary>
    private SealableRow Content(DbDataReader row)
    {
        try
        {
            return RowReading.Read(row, dialect);
        }
        catch (Exception unread)
            when (unread
                    is FormatException
                        or InvalidCastException
                        or OverflowException
                        or ArgumentException
            )
        {
            return new(
                row.GetInt64(0),
                default,
                "",
                default,
                null,
                "",
                null,
                null,
                null,
                null,
                null
            );
        }
    }

    public ValueTask<byte[]?> SealAtAsync(long seq, CancellationToken cancel) =>
        reads.FirstAsync(SealSql, [seq], row => row.GetFieldValue<byte[]>(0), cancel);

    public ValueTask<SealerState?> StateAsync(CancellationToken cancel) =>
        reads.FirstAsync(SealerState.SelectSql, [], row => SealerState.Read(row, dialect), cancel);

    public async ValueTask<long> WaitingAsync(CancellationToken cancel)
    {
        var counted = await reads.FirstAsync(WaitingSql, [], row => row.GetValue(0), cancel);
        return Convert.ToInt64(counted, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Rows from before that time which still wait: id and time of the first of them.</summary>
    public ValueTask<List<(long Id, DateTimeOffset At)>> LateAsync(
        DateTimeOffset before,
        CancellationToken cancel
    ) =>
        reads.AllAsync(
            lateSql,
            [dialect.Time(before)],
            row => (row.GetInt64(0), dialect.ReadTime(row, 1)),
            cancel
        );
}
