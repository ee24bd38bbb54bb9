using System.Data.Common;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Audit.Sealing;

/// <summary>
/// Chains committed rows in the order in which they are found. The place is given here and has no gaps; ids have,
/// and a smaller one may be committed after a bigger one.
/// </summary>
public sealed class AuditSealing(HotReads reads, IHotWriter writer, SqlDialect dialect)
{
    /// <summary>So many rows are one commit: some milliseconds in which other writers wait.</summary>
    public const int BatchSize = 500;

    private const string AdvanceSql =
        $"UPDATE {SealerState.Table} SET seq = @p0, seal = @p1, lease_until = @p2 "
        + "WHERE id = 1 AND owner = @p3 AND fence = @p4 AND seq = @p5";

    private const string SealSql =
        $"UPDATE {AuditRowMapping.Table} SET seq = @p0, seal = @p1 WHERE id = @p2 AND seq IS NULL";

    private readonly string waitingSql = dialect.First(
        $"SELECT {RowReading.Columns} FROM {AuditRowMapping.Table}{dialect.PastLocked} WHERE seq IS NULL ORDER BY id",
        BatchSize
    );

    /// <summary>Seals one batch.</summary>
    /// <param name="held">The state under our lease.</param>
    /// <returns>
    /// The state after it, <see cref="SealerState.Waits"/> when a whole batch was found; null when the lease was lost
    /// and nothing was written.
    /// </returns>
    public async Task<SealerState?> SealAsync(
        SealerState held,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rows = await reads.AllAsync(
            waitingSql,
            [],
            row => RowReading.Read(row, dialect),
            cancel
        );
        if (rows.Count == 0)
        {
            return held with { Waits = false };
        }
        var (buffer, seal, seq) = (new CanonicalBytes(), held.Seal, held.Seq);
        // The first place is the fence's: it is known last.
        var unit = new List<HotStatement>(rows.Count + 1) { null! };
        foreach (var row in rows)
        {
            seal = AuditSeal.Next(seal, row, buffer);
            unit.Add(new HotStatement(SealSql, [++seq, seal, row.Id], RowRule.One));
        }
        var until = now + SealerLease.Length;
        unit[0] = new HotStatement(
            AdvanceSql,
            [seq, seal, dialect.Time(until), held.Owner, held.Fence, held.Seq],
            RowRule.One
        );
        return await WriteAsync(unit, held, cancel)
            ? held with
            {
                Seq = seq,
                Seal = seal,
                LeaseUntil = until,
                Waits = rows.Count == BatchSize,
            }
            : null;
    }

    private async Task<bool> WriteAsync(
        List<HotStatement> unit,
        SealerState held,
        CancellationToken cancel
    )
    {
        try
        {
            return await writer.WriteAsync(unit) == WriteResult.Committed;
        }
        catch (DbException) when (!cancel.IsCancellationRequested)
        {
            // A server may meet the place another owner has given before it looks at the fence's answer.
            var now = await reads.FirstAsync(
                SealerState.SelectSql,
                [],
                row => SealerState.Read(row, dialect),
                cancel
            );
            if (now?.Fence == held.Fence && now.Seq == held.Seq)
            {
                throw;
            }
            return false;
        }
    }
}
