using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

/// <summary>
/// The SQL texts of our own code as SQL Server gets them. Texts are kept in fields, constant or
/// built once from the dialect, so that commands stay prepared; whatever the assembly holds beside
/// those fields is found among its string literals.
/// </summary>
internal static class OwnSql
{
    private static readonly string[] Verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "MERGE "];
    private static readonly Assembly Ours = typeof(UnionDbContext).Assembly;

    /// <summary>Where it is kept, and the text.</summary>
    public static IEnumerable<(string Field, string Sql)> Fields() =>
        from type in Ours.GetTypes()
        where !type.ContainsGenericParameters
        let instance = UsesDialect(type) ? Make(type) : null
        from field in type.GetFields(
            BindingFlags.Public
                | BindingFlags.NonPublic
                | BindingFlags.Static
                | BindingFlags.Instance
                | BindingFlags.DeclaredOnly
        )
        where field.FieldType == typeof(string) && (field.IsStatic || instance is not null)
        let text = (string?)field.GetValue(field.IsStatic ? null : instance)
        where text is not null && IsSql(text)
        select ($"{type.Name}.{field.Name}", text);

    /// <summary>Every literal of the assembly that begins a statement.</summary>
    public static IEnumerable<string> Literals()
    {
        using var file = new PEReader(File.OpenRead(Ours.Location));
        var metadata = file.GetMetadataReader();
        var first = MetadataTokens.UserStringHandle(1);
        for (var next = first; !next.IsNil; next = metadata.GetNextHandle(next))
        {
            var text = metadata.GetUserString(next);
            if (IsSql(text))
            {
                yield return text;
            }
        }
    }

    private static bool IsSql(string text) =>
        Array.Exists(Verbs, verb => text.StartsWith(verb, StringComparison.Ordinal));

    private static bool UsesDialect(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetConstructors()
            .Any(one => one.GetParameters().Any(p => p.ParameterType == typeof(SqlDialect)));

    /// <summary>A constructor only keeps what it gets and builds its texts.</summary>
    private static object Make(Type type)
    {
        var constructor = type.GetConstructors().Single();
        var dialect = SqlDialect.For(DatabaseProvider.SqlServer);
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(p => p.ParameterType == typeof(SqlDialect) ? dialect : null),
        ]);
    }
}
