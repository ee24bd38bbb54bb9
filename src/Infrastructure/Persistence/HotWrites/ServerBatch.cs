using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// One batch over a server engine. First all at once, two round trips in all: the keys, then what
/// follows from the keys that were new. When one statement is refused the batch is undone and run
/// unit by unit with savepoints, so that the others are spared.
/// </summary>
internal sealed class ServerBatch(DbConnection connection)
{
    private const int Tries = 10;

    /// <summary>The longest pause before a second try, in ms; before each further one it doubles.</summary>
    private const int Pause = 2;

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
        using var runner = new ServerRunner(connection);
        await using var transaction = await connection.BeginTransactionAsync();
        runner.Transaction = transaction;
        if (!await WithSavepointsAsync(batch, runner, transaction))
        {
            await transaction.DisposeAsync();
            await AloneAsync(batch, runner);
            return;
        }
        await transaction.CommitAsync();
        await AloneAsync(batch.Where(IsTransient), runner);
    }

    /// <summary>False when the server, over one unit, ended the whole transaction: then nothing is written.</summary>
    private async Task<bool> WithSavepointsAsync(
        List<WriteUnit> batch,
        ServerRunner runner,
        DbTransaction transaction
    )
    {
        try
        {
            foreach (var unit in batch)
            {
                await transaction.SaveAsync("unit");
                Try(unit, runner);
                if (unit.Met != WriteResult.Committed || unit.Broke is not null)
                {
                    await transaction.RollbackAsync("unit");
                }
            }
            return true;
        }
        catch (Exception) when (connection.State == System.Data.ConnectionState.Open)
        {
            return false;
        }
    }

    /// <summary>
    /// Each in a transaction of its own. Another node's batch may have taken the same rows crosswise,
    /// and the server ended this unit, unwritten: by itself and after a pause no two nodes have alike
    /// it hardly meets that again. Never throws: what others of the batch have committed must not be
    /// told as failed.
    /// </summary>
    private async Task AloneAsync(IEnumerable<WriteUnit> units, ServerRunner runner)
    {
        foreach (var unit in units)
        {
            await AloneAsync(unit, runner);
            for (var again = 1; again < Tries && IsTransient(unit); again++)
            {
                await Task.Delay(Random.Shared.Next(Pause << again));
                await AloneAsync(unit, runner);
            }
        }
    }

    private async Task AloneAsync(WriteUnit unit, ServerRunner runner)
    {
        try
        {
            await using var transaction = await connection.BeginTransactionAsync();
            runner.Transaction = transaction;
            Try(unit, runner);
            if (unit is { Met: WriteResult.Committed, Broke: null })
            {
                await transaction.CommitAsync();
            }
        }
        catch (Exception broken)
        {
            unit.Broke = broken;
        }
    }

    /// <exception cref="DbException">The connection is gone.</exception>
    private void Try(WriteUnit unit, ServerRunner runner)
    {
        unit.Broke = null;
        try
        {
            unit.Run(runner.Execute);
        }
        catch (Exception broken) when (connection.State == System.Data.ConnectionState.Open)
        {
            unit.Broke = broken;
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

    internal static DbBatchCommand CommandOf(DbBatch commands, HotStatement statement)
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

    private static bool IsTransient(WriteUnit unit) =>
        unit.Broke is DbException { IsTransient: true };

    private static bool HasKey(WriteUnit unit) => unit.Statements[0].Rule == RowRule.Key;

    private static byte[] KeyOf(WriteUnit unit) => (byte[])unit.Statements[0].Values[0]!;
}
