using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>A connection and a transaction for each run; statements travel together.</summary>
internal sealed class ServerWriteSessions(DbDataSource source) : IWriteSessions
{
    public async Task RunAsync(Func<WriteSession, Task> work)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await work(new Session(connection, transaction));
        await transaction.CommitAsync();
    }

    private sealed class Session(DbConnection connection, DbTransaction transaction)
        : WriteSession(connection)
    {
        public override async Task<List<T>> AllAsync<T>(
            string sql,
            object?[] values,
            Func<DbDataReader, T> map
        )
        {
            await using var command = HotReads.Prepare(Connection, sql, values);
            command.Transaction = transaction;
            await using var row = await command.ExecuteReaderAsync();
            var all = new List<T>();
            while (await row.ReadAsync())
            {
                all.Add(map(row));
            }
            return all;
        }

        public override async Task ExecuteAsync(IReadOnlyList<HotStatement> statements)
        {
            await using var commands = Connection.CreateBatch();
            commands.Transaction = transaction;
            foreach (var statement in statements)
            {
                commands.BatchCommands.Add(ServerBatch.CommandOf(commands, statement));
            }
            await commands.ExecuteNonQueryAsync();
        }
    }
}
