using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace WeChatUnion.Infrastructure.Persistence.Contexts;

/// <summary>
/// What <c>dotnet ef</c> asks for a context: no host, no settings, no connection is ever opened.
/// </summary>
public sealed class DesignTimeContexts
    : IDesignTimeDbContextFactory<SqliteUnionDbContext>,
        IDesignTimeDbContextFactory<SqlServerUnionDbContext>,
        IDesignTimeDbContextFactory<PostgreSqlUnionDbContext>
{
    SqliteUnionDbContext IDesignTimeDbContextFactory<SqliteUnionDbContext>.CreateDbContext(
        string[] args
    ) => new(Options<SqliteUnionDbContext>().UseSqlite("Data Source=:memory:").Options);

    SqlServerUnionDbContext IDesignTimeDbContextFactory<SqlServerUnionDbContext>.CreateDbContext(
        string[] args
    ) => new(Options<SqlServerUnionDbContext>().UseSqlServer("Server=.").Options);

    PostgreSqlUnionDbContext IDesignTimeDbContextFactory<PostgreSqlUnionDbContext>.CreateDbContext(
        string[] args
    ) => new(Options<PostgreSqlUnionDbContext>().UseNpgsql("Host=localhost").Options);

    private static DbContextOptionsBuilder<T> Options<T>()
        where T : DbContext => new();
}
