using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>An entity's table as EF maps it. What the database makes itself is left to the database.</summary>
public sealed class BulkTable
{
    private static readonly ConcurrentDictionary<IEntityType, BulkTable> Known = new();

    public BulkTable(IEntityType entity)
    {
        Name = entity.GetTableName()!;
        var key = entity.FindPrimaryKey()!.Properties;
        Columns =
        [
            .. entity
                .GetProperties()
                .Where(property => property.ValueGenerated is ValueGenerated.Never)
                .Select(property => new BulkColumn(property)),
        ];
        Key = [.. key.Select(property => new BulkColumn(property))];
        Token = Columns.FirstOrDefault(column => column.IsConcurrencyToken);
        TokenBefore = Token is null ? [] : [BulkColumn.TokenBefore(Token)];
    }

    public string Name { get; }

    public IReadOnlyList<BulkColumn> Columns { get; }

    public IReadOnlyList<BulkColumn> Key { get; }

    /// <summary>For a temporary table beside it.</summary>
    public string Staging => $"bulk_{Name}";

    public static BulkTable Of(IModel model, Type type) =>
        Known.GetOrAdd(model.FindEntityType(type)!, static entity => new BulkTable(entity));

    public IReadOnlyList<BulkColumn> Named(IEnumerable<string> properties) =>
        [.. properties.Select(name => Columns.First(column => column.Property == name))];

    /// <summary>The token that tells others that a row has changed under them, if the entity has one.</summary>
    public BulkColumn? Token { get; }

    /// <summary>One column or none.</summary>
    public IReadOnlyList<BulkColumn> TokenBefore { get; }
}
