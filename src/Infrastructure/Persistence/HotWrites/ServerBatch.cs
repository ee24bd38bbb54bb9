using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// One batch over a server engine. First all at once, two round trips in all: the keys, then what
/// follows from the keys that were new. When one statement is refused the batch is undone and run
/// unit by unit with savepoints, so that the others are spared.
/// </summary>
internal sealed class ServerBatch(DbConnection connection)
{
    private const int Tries = 5;

    public async Task WriteAsync(List<WriteUnit> batch)
    {
        if (!await TryAllAtOnceAsync(batch))
        {
            await OneByOneAsync(batch);
        }
    }

    private async Task<bool> TryAllAtOnceAsync(List<WriteUnit> batch)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        try
        {
            // Every node takes the keys in the same order, so that two batches never wait for each other.
            var keyed = batch.Where(HasKey).OrderBy(KeyOf, ByteOrder.Comparer).ToList();
            var found = await ExecuteAsync(keyed.Select(unit => unit.Statements[0]), transaction);
            for (var i = 0; i < keyed.Count; i++)
            {
                keyed[i].Met = found[i] == 0 ? WriteResult.Repeat : WriteResult.Committed;
            }
            var rest = batch
                .Where(unit => unit.Met != WriteResult.Repeat)
                .SelectMany(unit => HasKey(unit) ? unit.Statements.Skip(1) : unit.Statements)
                .ToList();
            var touched = await ExecuteAsync(rest, transaction);
            if (rest.Where((s, i) => s.Rule == RowRule.One && touched[i] == 0).Any())
            {
                await transaction.RollbackAsync();
                return false;
            }
            await transaction.CommitAsync();
            return true;
        }
        catch (Exception)
            when (batch.Count > 1 && connection.State == System.Data.ConnectionState.Open)
        {
            await transaction.RollbackAsync();
            return false;
        }
    }

    private async Task OneByOneAsync(List<WriteUnit> batch)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        using var runner = new ServerRunner(connection) { Transaction = transaction };
        foreach (var unit in batch)
        {
            await transaction.SaveAsync("unit");
            unit.Broke = null;
            try
            {
                unit.Run(runner.Execute);
            }
            catch (Exception broken) when (connection.State == System.Data.ConnectionState.Open)
            {
                unit.Broke = broken;
            }
            if (unit.Met != WriteResult.Committed || unit.Broke is not null)
            {
                await transaction.RollbackAsync("unit");
            }
        }
        await transaction.CommitAsync();
        foreach (var unit in batch.Where(unit => unit.Broke is DbException { IsTransient: true }))
        {
            await AgainAsync(unit, runner);
        }
    }

    /// <summary>
    /// Another node's batch took the same rows crosswise and the server ended this unit, unwritten.
    /// By itself it hardly meets that again.
    /// </summary>
    private async Task AgainAsync(WriteUnit unit, ServerRunner runner)
    {
        for (var left = Tries; left > 0 && unit.Broke is DbException { IsTransient: true }; left--)
        {
            unit.Broke = null;
            await using var transaction = await connection.BeginTransactionAsync();
            runner.Transaction = transaction;
            try
            {
                unit.Run(runner.Execute);
            }
            catch (DbException broken) when (connection.State == System.Data.ConnectionState.Open)
            {
                unit.Broke = broken;
            }
            if (unit is { Met: WriteResult.Committed, Broke: null })
            {
                await transaction.CommitAsync();
            }
        }
    }

    private async Task<int[]> ExecuteAsync(
        IEnumerable<HotStatement> statements,
        DbTransaction transaction
    )
    {
        await using var commands = connection.CreateBatch();
        commands.Transaction = transaction;
        foreach (var statement in statements)
        {
            commands.BatchCommands.Add(CommandOf(commands, statement));
        }
        if (commands.BatchCommands.Count == 0)
        {
            return [];
        }
        await commands.ExecuteNonQueryAsync();
        return [.. commands.BatchCommands.Select(command => command.RecordsAffected)];
    }

    private static DbBatchCommand CommandOf(DbBatch commands, HotStatement statement)
    {
        var command = commands.CreateBatchCommand();
        command.CommandText = statement.Sql;
        for (var i = 0; i < statement.Values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = statement.Values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static bool HasKey(WriteUnit unit) => unit.Statements[0].Rule == RowRule.Key;

    private static byte[] KeyOf(WriteUnit unit) => (byte[])unit.Statements[0].Values[0]!;
}
