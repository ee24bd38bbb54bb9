using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>One connection with its prepared commands, used under the lock all writers share.</summary>
internal sealed class SqliteWriteSessions(SqliteConnections connections, WriteGate gate)
    : IWriteSessions,
        IDisposable
{
    private Session? session;

    public async Task RunAsync(Func<WriteSession, Task> work)
    {
        using (await gate.EnterAsync(CancellationToken.None))
        {
            try
            {
                session ??= new Session(connections.Open());
                await session.RunAsync(work);
            }
            catch
            {
                session?.Dispose();
                session = null;
                throw;
            }
        }
    }

    public void Dispose() => session?.Dispose();

    private sealed class Session(SqliteConnection connection)
        : WriteSession(connection),
            IDisposable
    {
        private readonly Dictionary<string, DbCommand> prepared = [];
        private SqliteTransaction? transaction;

        public async Task RunAsync(Func<WriteSession, Task> work)
        {
            await using (transaction = connection.BeginTransaction(deferred: false))
            {
                await work(this);
                await transaction.CommitAsync();
            }
        }

        public override Task<List<T>> AllAsync<T>(
            string sql,
            object?[] values,
            Func<DbDataReader, T> map
        )
        {
            using var row = For(sql, values).ExecuteReader();
            var all = new List<T>();
            while (row.Read())
            {
                all.Add(map(row));
            }
            return Task.FromResult(all);
        }

        public override Task ExecuteAsync(IReadOnlyList<HotStatement> statements)
        {
            foreach (var statement in statements)
            {
                For(statement.Sql, statement.Values).ExecuteNonQuery();
            }
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            foreach (var command in prepared.Values)
            {
                command.Dispose();
            }
            connection.Dispose();
        }

        private DbCommand For(string sql, object?[] values)
        {
            if (prepared.TryGetValue(sql, out var command))
            {
                for (var i = 0; i < values.Length; i++)
                {
                    command.Parameters[i].Value = values[i] ?? DBNull.Value;
                }
            }
            else
            {
                prepared[sql] = command = HotReads.Prepare(Connection, sql, values);
            }
            command.Transaction = transaction;
            return command;
        }
    }
}
