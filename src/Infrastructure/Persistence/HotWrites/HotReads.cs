using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>Reads on the callback's path: one prepared statement, no change tracker.</summary>
public abstract class HotReads
{
    /// <summary>The first row, mapped, or null when there is none.</summary>
    public abstract ValueTask<T?> FirstAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel
    )
        where T : class;

    /// <param name="patience">For what a server engine has to sort first; null: the connection's own.</param>
    public abstract ValueTask<List<T>> AllAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> map,
        CancellationToken cancel,
        TimeSpan? patience = null
    );

    internal static DbCommand Prepare(DbConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant texts of this assembly; every value is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
