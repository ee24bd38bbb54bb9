using System.Collections.Concurrent;
using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// A handful of open connections, each with its prepared commands. A read in SQLite is a function
/// call of microseconds: it runs where it is asked for, without a task.
/// </summary>
internal sealed class SqliteHotReads(SqliteConnections connections) : HotReads, IDisposable
{
    private readonly ConcurrentBag<Reader> idle = [];

    public override ValueTask<T?> FirstAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel
    )
        where T : class =>
        ValueTask.FromResult(Read(sql, values, row => row.Read() ? map(row) : null));

    public override ValueTask<List<T>> AllAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel,
        TimeSpan? patience = null
    ) =>
        ValueTask.FromResult(
            Read(
                sql,
                values,
                row =>
                {
                    var all = new List<T>();
                    while (row.Read())
                    {
                        all.Add(map(row));
                    }
                    return all;
                }
            )
        );

    public void Dispose()
    {
        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private T Read<T>(string sql, object[] values, Func<DbDataReader, T> map)
    {
        if (!idle.TryTake(out var reader))
        {
            reader = new Reader(connections.Open());
        }
        try
        {
            using var row = reader.CommandFor(sql, values).ExecuteReader();
            return map(row);
        }
        finally
        {
            idle.Add(reader);
        }
    }

    private sealed class Reader(DbConnection connection) : IDisposable
    {
        private readonly Dictionary<string, DbCommand> prepared = [];

        public DbCommand CommandFor(string sql, object[] values)
        {
            if (!prepared.TryGetValue(sql, out var command))
            {
                return prepared[sql] = Prepare(connection, sql, values);
            }
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i];
            }
            return command;
        }

        public void Dispose()
        {
            foreach (var command in prepared.Values)
            {
                command.Dispose();
            }
            connection.Dispose();
        }
    }
}
