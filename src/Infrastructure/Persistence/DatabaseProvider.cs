namespace WeChatUnion.Infrastructure.Persistence;

/// <summary>The engines one model runs on. See docs/decisions/0002-databases.md.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded default: one process, one writer.</summary>
    Sqlite,

    /// <summary>The production choice.</summary>
    SqlServer,

    PostgreSql,
}
