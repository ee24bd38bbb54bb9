using System.Security.Cryptography;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Audit.Sealing;

/// <summary>
/// One node seals at a time. The lease says who; the fence, which every write names, keeps out whoever was slow and
/// lost it meanwhile, whatever its clock says.
/// </summary>
public sealed class SealerLease(HotReads reads, IHotWriter writer, SqlDialect dialect)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private const string TakeSql =
        $"UPDATE {SealerState.Table} SET owner = @p0, fence = fence + 1, lease_until = @p1 WHERE id = 1 AND fence = @p2";

    private const string GiveBackSql =
        $"UPDATE {SealerState.Table} SET lease_until = @p0 WHERE id = 1 AND owner = @p1 AND fence = @p2";

    /// <summary>This node.</summary>
    public long Owner { get; } = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) | 1;

    /// <exception cref="InvalidOperationException">The row that migrate made was deleted.</exception>
    public async Task<SealerState> LookAsync(CancellationToken cancel) =>
        await reads.FirstAsync(
            SealerState.SelectSql,
            [],
            row => SealerState.Read(row, dialect),
            cancel
        ) ?? throw new InvalidOperationException($"The row of {SealerState.Table} is missing.");

    /// <summary>The state under our own lease; null while it is another node's.</summary>
    public async Task<SealerState?> HoldAsync(SealerState seen, DateTimeOffset now)
    {
        if (seen.LeaseUntil > now)
        {
            return seen.Owner == Owner ? seen : null;
        }
        var until = now + Length;
        var taken = await writer.WriteAsync([
            new HotStatement(TakeSql, [Owner, dialect.Time(until), seen.Fence], RowRule.One),
        ]);
        return taken == WriteResult.Committed
            ? seen with
            {
                Owner = Owner,
                Fence = seen.Fence + 1,
                LeaseUntil = until,
            }
            : null;
    }

    /// <summary>A node that stops lets the next one begin at once.</summary>
    public Task GiveBackAsync(SealerState held, DateTimeOffset now) =>
        writer.WriteAsync([new HotStatement(GiveBackSql, [dialect.Time(now), Owner, held.Fence])]);
}
