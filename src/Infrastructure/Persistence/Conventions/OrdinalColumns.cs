using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

/// <summary>
/// Columns compared byte by byte on every engine, so that a range of paths is a range of their index: in a database
/// of another collation digits, letters and the slash sort otherwise, and an index would not serve or answer wrongly.
/// </summary>
internal static class OrdinalColumns
{
    private const string Mark = "Union:Ordinal";

    /// <summary>ASCII, compared byte by byte.</summary>
    public static PropertyBuilder<string> IsOrdinal(this PropertyBuilder<string> property) =>
        property.IsUnicode(false).HasAnnotation(Mark, true);

    public static void Apply(ModelBuilder model, DatabaseFacade database)
    {
        var marked = model
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.FindAnnotation(Mark) is not null);
        foreach (var property in marked.ToList())
        {
            // SQLite's own is BINARY.
            property.SetCollation(
                database.IsNpgsql() ? "C"
                : database.IsSqlServer() ? "Latin1_General_100_BIN2"
                : null
            );
            property.RemoveAnnotation(Mark);
        }
    }
}
