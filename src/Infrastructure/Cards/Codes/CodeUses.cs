using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Cards.Codes;

/// <summary>One insert settles who was first; only then is looked for an earlier code of the same card.</summary>
internal sealed class CodeUses(IHotWriter writer, HotReads reads, SqlDialect dialect) : ICodeUses
{
    private const string Table = CodeUseRowMapping.Table;

    /// <summary>Slots whose codes may still have been good a minute ago.</summary>
    private const int Back = 3;

    private const string Earlier =
        $"SELECT used_at FROM {Table} WHERE slot >= @p0 AND slot < @p1 AND binding = @p2 ORDER BY slot DESC";

    private const string Same = $"SELECT used_at FROM {Table} WHERE slot = @p0 AND binding = @p1";

    private readonly string take = dialect.InsertUnlessThere(
        Table,
        ["slot", "binding", "used_at"],
        ["slot", "binding"]
    );

    public async Task<DateTimeOffset?> TakeAsync(
        CardCodeContent code,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var binding = code.Binding.Value;
        object?[] row = [code.Slot, binding, dialect.Time(now)];
        var isFirst =
            await writer.WriteAsync([new HotStatement(take, row, RowRule.One)])
            == WriteResult.Committed;
        var found = isFirst
            ? await FirstAsync(Earlier, [code.Slot - Back, code.Slot, binding])
            : await FirstAsync(Same, [code.Slot, binding]);
        return !isFirst || now - found <= TimeSpan.FromMinutes(1) ? found : null;

        async Task<DateTimeOffset?> FirstAsync(string sql, object[] values) =>
            (DateTimeOffset?)
                await reads.FirstAsync(sql, values, r => (object)dialect.ReadTime(r, 0), cancel);
    }
}
