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
        UniqueIndexes(db).Select(index => index.GetDatabaseName()!);

    private static string? IndexWith(DbContext db, string message) =>
        UniqueIndexes(db)
            .FirstOrDefault(index =>
                message.Contains($": {Columns(index)}'", StringComparison.Ordinal)
            )
            ?.GetDatabaseName();

    private static string Columns(IReadOnlyIndex index) =>
        string.Join(
            ", ",
            index.Properties.Select(property =>
                $"{index.DeclaringEntityType.GetTableName()}.{property.GetColumnName()}"
            )
        );

    private static IEnumerable<IReadOnlyIndex> UniqueIndexes(DbContext db) =>
        db.Model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).Where(i => i.IsUnique);
}
