using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cases.Materials;

/// <summary>Counting is a conditional update that touches no row when the limit would be passed.</summary>
internal sealed class MaterialAllowance(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    MaterialRules rules
) : IMaterialAllowance
{
    private const string Count = $"""
        UPDATE {MaterialDayMapping.Table} SET bytes = bytes + @p2
        WHERE day = @p0 AND owner = @p1 AND bytes + @p2 <= @p3
        """;

    private const string Sent =
        $"SELECT bytes FROM {MaterialDayMapping.Table} WHERE day = @p0 AND owner = @p1";

    private readonly string open = dialect.InsertUnlessThere(
        MaterialDayMapping.Table,
        ["day", "owner", "bytes"],
        ["day", "owner"]
    );

    private long Most => rules.MegabytesPerDay * 1024L * 1024L;

    public async Task<bool> TryTakeAsync(
        PersonId owner,
        long bytes,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var number = UnionCalendar.NumberOf(day);
        var counted = await writer.WriteAsync([
            new HotStatement(open, [number, owner.Value, 0L]),
            new HotStatement(Count, [number, owner.Value, bytes, Most], RowRule.One),
        ]);
        return counted == WriteResult.Committed;
    }

    public async Task<bool> IsUsedUpAsync(PersonId owner, DateOnly day, CancellationToken cancel)
    {
        var sent = await reads.AllAsync(
            Sent,
            [UnionCalendar.NumberOf(day), owner.Value],
            row => row.GetInt64(0),
            cancel
        );
        return sent.Sum() >= Most;
    }
}
