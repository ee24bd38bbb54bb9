using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>Runs a unit's statements on one connection with commands prepared once per text.</summary>
internal sealed class UnitRunner(DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = [];

    /// <summary>Runs until a rule decides otherwise. The caller undoes what a refused unit wrote.</summary>
    public WriteResult Run(WriteUnit unit, DbTransaction? transaction)
    {
        foreach (var statement in unit.Statements)
        {
            var rows = Execute(statement, transaction);
            if (rows == 0 && statement.Rule == RowRule.Key)
            {
                return WriteResult.Repeat;
            }
            if (rows == 0 && statement.Rule == RowRule.One)
            {
                return WriteResult.Refused;
            }
        }
        return WriteResult.Committed;
    }

    public void Execute(string sql) => Execute(new HotStatement(sql, []), null);

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }
    }

    private int Execute(HotStatement statement, DbTransaction? transaction)
    {
        var command = CommandFor(statement);
        command.Transaction = transaction;
        for (var i = 0; i < statement.Values.Length; i++)
        {
            command.Parameters[i].Value = statement.Values[i] ?? DBNull.Value;
        }
        return command.ExecuteNonQuery();
    }

    private DbCommand CommandFor(HotStatement statement)
    {
        if (prepared.TryGetValue(statement.Sql, out var known))
        {
            return known;
        }
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this assembly; every value is a parameter.
        command.CommandText = statement.Sql;
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return prepared[statement.Sql] = command;
    }
}
