using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

internal sealed class ServerHotReads(DbDataSource source) : HotReads
{
    public override async ValueTask<T?> FirstAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel
    )
        where T : class
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = Prepare(connection, sql, values);
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? map(row) : null;
    }

    public override async ValueTask<List<T>> AllAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel,
        TimeSpan? patience = null
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = Prepare(connection, sql, values);
        command.CommandTimeout = (int?)patience?.TotalSeconds ?? command.CommandTimeout;
        await using var row = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await row.ReadAsync(cancel))
        {
            all.Add(map(row));
        }
        return all;
    }
}
