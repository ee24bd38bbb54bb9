using System.Data.Common;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>Holds every write to the counters back, so that what is written meanwhile becomes a batch.</summary>
internal sealed class WriteBlock : IAsyncDisposable
{
    private WriteGate.Entry? gate;
    private DbConnection? connection;
    private DbTransaction? transaction;

    public static async Task<WriteBlock> TakeAsync(PersistenceHost host, TestDatabase database)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            return new WriteBlock { gate = await host.Service<WriteGate>().EnterAsync(default) };
        }
        var connection = await database.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "LOCK TABLE test_counters, conversations_inbox IN ACCESS EXCLUSIVE MODE";
        await command.ExecuteNonQueryAsync();
        return new WriteBlock { connection = connection, transaction = transaction };
    }

    public async ValueTask DisposeAsync()
    {
        gate?.Dispose();
        if (connection is not null)
        {
            await transaction!.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
