using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

/// <summary>
/// A table that is its own key's index. SQLite otherwise keeps rows by a number of its own and every key beside them, so that a row
/// changed at random costs two pages and not one. The other engines need no telling.
/// </summary>
internal static class KeyStorage
{
    public const string Annotation = "Union:StoredByKey";

    public static void StoreByKey<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.HasAnnotation(Annotation, true);
}

/// <summary>Adds WITHOUT ROWID to the tables that ask for it.</summary>
internal sealed class KeyStorageSql(
    MigrationsSqlGeneratorDependencies dependencies,
    IRelationalAnnotationProvider annotations
) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true
    )
    {
        base.Generate(operation, model, builder, terminate: false);
        if (IsStoredByKey(operation, model))
        {
            builder.Append(" WITHOUT ROWID");
        }
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }

    private static bool IsStoredByKey(CreateTableOperation operation, IModel? model) =>
        model
            ?.GetRelationalModel()
            .FindTable(operation.Name, operation.Schema)
            ?.EntityTypeMappings.Any(mapping =>
                mapping.TypeBase.FindAnnotation(KeyStorage.Annotation) is not null
            ) == true;
}
