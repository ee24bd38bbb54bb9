using System.Data.Common;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>One short write transaction whose statements depend on what was read in it.</summary>
public abstract class WriteSession(DbConnection connection)
{
    protected DbConnection Connection => connection;

    public abstract Task<List<T>> AllAsync<T>(
        string sql,
        object?[] values,
        Func<DbDataReader, T> map
    );

    /// <summary>All of them, in order.</summary>
    public abstract Task ExecuteAsync(IReadOnlyList<HotStatement> statements);
}
