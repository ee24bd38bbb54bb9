using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Persistence;

/// <summary>Says in the domain's words what a database refused.</summary>
internal static class SaveErrors
{
    /// <summary>Null when the error is no expected refusal.</summary>
    public static Exception? Explain(DbContext db, Exception error) =>
        error switch
        {
            DbUpdateConcurrencyException => new StaleVersionException(error),
            DbUpdateException { InnerException: { } inner } when RuleOf(db, inner) is { } rule =>
                new UniqueRuleException(rule, error),
            _ when IsBrokenDeadlock(error) => new StaleVersionException(error),
            _ => null,
        };

    /// <summary>The database ended one of two transactions that waited for each other: it begins anew on what the other left.</summary>
    private static bool IsBrokenDeadlock(Exception? error) =>
        error switch
        {
            null => false,
            PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } => true,
            SqlException { Number: 1205 } => true,
            _ => IsBrokenDeadlock(error.InnerException),
        };

    private static string? RuleOf(DbContext db, Exception error) =>
        error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } postgres =>
                postgres.ConstraintName,
            // 2601 and 2627: duplicate key in a unique index or constraint; the message names it.
            SqlException { Number: 2601 or 2627 } sqlServer => IndexNames(db)
                .FirstOrDefault(name =>
                    sqlServer.Message.Contains($"'{name}'", StringComparison.Ordinal)
                ),
            // SQLite names the columns, not the index.
            SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } sqlite => IndexWith(
                db,
                sqlite.Message
            ),
            _ => null,
        };

    private static IEnumerable<string> IndexNames(DbContext db) =>
        UniqueRules(db).Select(rule => rule.Name);

    private static string? IndexWith(DbContext db, string message) =>
        UniqueRules(db)
            .Where(rule => message.Contains($": {rule.Columns}'", StringComparison.Ordinal))
            .Select(rule => rule.Name)
            .FirstOrDefault();

    /// <summary>Unique indexes and primary keys, with their columns as SQLite names them.</summary>
    private static IEnumerable<(string Name, string Columns)> UniqueRules(DbContext db) =>
        from entity in db.Model.GetEntityTypes()
        from rule in entity
            .GetIndexes()
            .Where(index => index.IsUnique)
            .Select(index => (Name: index.GetDatabaseName()!, index.Properties))
            .Concat(entity.GetKeys().Select(key => (Name: key.GetName()!, key.Properties)))
        select (rule.Name, ColumnsOf(entity, rule.Properties));

    private static string ColumnsOf(
        IReadOnlyEntityType entity,
        IReadOnlyList<IReadOnlyProperty> properties
    ) =>
        string.Join(
            ", ",
            properties.Select(property => $"{entity.GetTableName()}.{property.GetColumnName()}")
        );
}
