using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>A column as EF maps it: how to read it off an entity, and the type the engine keeps it in.</summary>
internal sealed class BulkColumn
{
    private readonly Func<object, object?> read;

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

    public object? Read(object entity) =>
        read(entity) is { } value
            ? value is Enum ? Convert.ChangeType(value, ClrType, null) : value
            : null;
}
