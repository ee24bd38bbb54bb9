using System.Data.Common;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>
/// Takes away the rows of jobs this version does not declare. Only <c>migrate</c> does: a node that starts may be the
/// older one of two versions, and the rows it does not know the newer one's.
/// </summary>
public sealed class ForgottenJobs(SchedulerSchema schema, IEnumerable<DeclaredJob> jobs)
{
    /// <summary>Named as Quartz names them: SQL Server may tell capitals apart.</summary>
    private const string Prefix = SchedulerSchema.TablePrefix;

    private const int Tries = 5;

    private const string Standing = $"SELECT DISTINCT JOB_NAME FROM {Prefix}JOB_DETAILS";

    private const string ForgetTimes =
        $"DELETE FROM {Prefix}CRON_TRIGGERS WHERE TRIGGER_NAME = @name";
    private const string ForgetTriggers = $"DELETE FROM {Prefix}TRIGGERS WHERE JOB_NAME = @name";
    private const string ForgetJob = $"DELETE FROM {Prefix}JOB_DETAILS WHERE JOB_NAME = @name";

    public async Task RemoveAsync(CancellationToken cancel)
    {
        await using var connection = await schema.OpenAsync(cancel);
        var names = await StandingAsync(connection, cancel);
        foreach (var name in names.Except(jobs.Select(job => job.Name)))
        {
            await ForgetAsync(connection, name, cancel);
        }
    }

    private static async Task ForgetAsync(
        DbConnection connection,
        string name,
        CancellationToken cancel
    )
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await TryForgetAsync(connection, name, cancel);
                return;
            }
            catch (DbException lost) when (left > 1 && lost.IsTransient)
            {
                // A node at work held the rows the other way round; the database let it go first.
            }
        }
    }

    private static async Task TryForgetAsync(
        DbConnection connection,
        string name,
        CancellationToken cancel
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var sql in (string[])[ForgetTimes, ForgetTriggers, ForgetJob])
        {
            await using var command = CommandOf(connection, sql);
            command.Transaction = transaction;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@name", name);
            command.Parameters.Add(parameter);
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    private static async Task<List<string>> StandingAsync(
        DbConnection connection,
        CancellationToken cancel
    )
    {
        await using var command = CommandOf(connection, Standing);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var names = new List<string>();
        while (await row.ReadAsync(cancel))
        {
            names.Add(row.GetString(0));
        }
        return names;
    }

    private static DbCommand CommandOf(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
