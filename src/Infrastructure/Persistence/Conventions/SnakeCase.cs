using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

/// <summary>
/// Columns and keys in lower snake case on every engine, so that hand-written SQL needs no quotes
/// and reads the same on all three.
/// </summary>
internal static partial class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName();
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }
            foreach (var key in entity.GetKeys())
            {
                key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}");
            }
            foreach (var foreignKey in entity.GetForeignKeys())
            {
                var columns = foreignKey.Properties.Select(p => Of(p.Name));
                foreignKey.SetConstraintName($"fk_{table}_{string.Join('_', columns)}");
            }
        }
    }

    private static string Of(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
