namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>The group-commit writer: many callers, one transaction.</summary>
public interface IHotWriter
{
    /// <summary>Writes all statements or none, and returns only once the commit is on disk.</summary>
    /// <exception cref="System.Data.Common.DbException">The database failed; nothing was written.</exception>
    Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements);
}
