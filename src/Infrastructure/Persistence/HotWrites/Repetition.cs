namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

public static class Repetition
{
    /// <summary>
    /// Writes a statement that takes some rows at a time until it finds none, so that nothing else waits for all of them.
    /// </summary>
    public static async Task RepeatAsync(
        this IHotWriter writer,
        string sql,
        object?[] values,
        CancellationToken cancel
    )
    {
        do
        {
            cancel.ThrowIfCancellationRequested();
        } while (
            await writer.WriteAsync([new HotStatement(sql, values, RowRule.One)])
            == WriteResult.Committed
        );
    }
}
