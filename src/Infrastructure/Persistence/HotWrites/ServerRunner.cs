using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>Runs single statements in one transaction after the other, with commands kept per text.</summary>
internal sealed class ServerRunner(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = [];

    public DbTransaction? Transaction { get; set; }

    /// <summary>Answers the rows it touched.</summary>
    public int Execute(HotStatement statement)
    {
        var command = CommandFor(statement);
        command.Transaction = Transaction;
        for (var i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i] ?? DBNull.Value;
        }
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand CommandFor(HotStatement statement)
    {
        if (!prepared.TryGetValue(statement.Sql, out var command))
        {
            command = HotReads.Prepare(connection, statement.Sql, statement.Values);
            prepared[statement.Sql] = command;
        }
        return command;
    }
}
