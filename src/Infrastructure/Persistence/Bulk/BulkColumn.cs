using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>A column as EF maps it: how to read it off an entity, and the type the engine keeps it in.</summary>
public sealed class BulkColumn
{
    private readonly Func<object, object?> read;

    private readonly bool isTokenBefore;

    private BulkColumn(BulkColumn token)
    {
        (Property, Name, StoreType, ClrType) = ("", "token_before", token.StoreType, token.ClrType);
        isTokenBefore = true;
        read = row => ((BulkChange)row).TokenBefore;
    }

    public BulkColumn(IProperty property)
    {
        Property = property.Name;
        Name = property.GetColumnName();
        StoreType = property.GetColumnType();
        IsConcurrencyToken = property.IsConcurrencyToken;
        ClrType = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        ClrType = Nullable.GetUnderlyingType(ClrType) ?? ClrType;
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        read = convert is null
            ? getter.GetClrValue
            : entity => getter.GetClrValue(entity) is { } value ? convert(value) : null;
    }

    public string Property { get; }

    public string Name { get; }

    /// <summary>As in a CREATE TABLE: <c>varchar(64)</c>.</summary>
    public string StoreType { get; }

    /// <summary>What the engine's driver is given.</summary>
    public Type ClrType { get; }

    public bool IsConcurrencyToken { get; }

    /// <summary>The column that holds, in a temporary table, the token the row was read with.</summary>
    public static BulkColumn TokenBefore(BulkColumn token) => new(token);

    /// <param name="row">An entity, or the <see cref="BulkChange"/> of one.</param>
    public object? Read(object row) =>
        read(row is BulkChange change && !isTokenBefore ? change.Entity : row) is { } value
            ? value is Enum
                ? Convert.ChangeType(value, ClrType, null)
                : value
            : null;
}
